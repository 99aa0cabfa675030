CREATE TABLE `permissions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`description` text,
	`module` varchar(50) NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `permissions_id` PRIMARY KEY(`id`),
	CONSTRAINT `permissions_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `role_permissions` (
	`role_id` int NOT NULL,
	`permission_id` int NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `role_permissions_role_id_permission_id_pk` PRIMARY KEY(`role_id`,`permission_id`)
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`description` text,
	`is_system_role` int NOT NULL DEFAULT 0,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `roles_id` PRIMARY KEY(`id`),
	CONSTRAINT `roles_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `user_permission_overrides` (
	`user_id` varchar(255) NOT NULL,
	`permission_id` int NOT NULL,
	`granted` int NOT NULL DEFAULT 1,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `user_permission_overrides_user_id_permission_id_pk` PRIMARY KEY(`user_id`,`permission_id`)
);
--> statement-breakpoint
CREATE TABLE `user_roles` (
	`user_id` varchar(255) NOT NULL,
	`role_id` int NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `user_roles_user_id_role_id_pk` PRIMARY KEY(`user_id`,`role_id`)
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` int AUTO_INCREMENT NOT NULL,
	`openId` varchar(64) NOT NULL,
	`name` text,
	`email` varchar(320),
	`loginMethod` varchar(64),
	`role` enum('user','admin') NOT NULL DEFAULT 'user',
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`lastSignedIn` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `users_id` PRIMARY KEY(`id`),
	CONSTRAINT `users_openId_unique` UNIQUE(`openId`)
);
--> statement-breakpoint
CREATE TABLE `bankAccounts` (
	`id` int AUTO_INCREMENT NOT NULL,
	`accountName` varchar(255) NOT NULL,
	`accountNumber` varchar(50) NOT NULL,
	`bankName` varchar(255) NOT NULL,
	`accountType` enum('CHECKING','SAVINGS','MONEY_MARKET','CREDIT_CARD') NOT NULL,
	`currency` varchar(3) NOT NULL DEFAULT 'USD',
	`currentBalance` decimal(12,2) NOT NULL DEFAULT '0.00',
	`isActive` tinyint(1) NOT NULL DEFAULT 1,
	`ledgerAccountId` int,
	`notes` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `bankAccounts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `bankTransactions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`bankAccountId` int NOT NULL,
	`transactionDate` date NOT NULL,
	`transactionType` enum('DEPOSIT','WITHDRAWAL','TRANSFER','FEE','INTEREST') NOT NULL,
	`amount` decimal(12,2) NOT NULL,
	`description` text,
	`referenceNumber` varchar(100),
	`paymentId` int,
	`isReconciled` tinyint(1) NOT NULL DEFAULT 0,
	`reconciledAt` timestamp,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `bankTransactions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` int AUTO_INCREMENT NOT NULL,
	`paymentNumber` varchar(50) NOT NULL,
	`paymentType` enum('RECEIVED','SENT') NOT NULL,
	`paymentDate` date NOT NULL,
	`amount` decimal(12,2) NOT NULL,
	`paymentMethod` enum('CASH','CHECK','WIRE','ACH','CREDIT_CARD','DEBIT_CARD','OTHER') NOT NULL,
	`referenceNumber` varchar(100),
	`bankAccountId` int,
	`customerId` int,
	`vendorId` int,
	`invoiceId` int,
	`billId` int,
	`notes` text,
	`isReconciled` tinyint(1) NOT NULL DEFAULT 0,
	`reconciledAt` timestamp,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `payments_id` PRIMARY KEY(`id`),
	CONSTRAINT `payments_paymentNumber_unique` UNIQUE(`paymentNumber`)
);
--> statement-breakpoint
CREATE TABLE `productMedia` (
	`id` int AUTO_INCREMENT NOT NULL,
	`productId` int NOT NULL,
	`url` varchar(1000) NOT NULL,
	`type` varchar(50) NOT NULL,
	`filename` varchar(255) NOT NULL,
	`size` int,
	`uploadedBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `productMedia_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `productSynonyms` (
	`id` int AUTO_INCREMENT NOT NULL,
	`productId` int NOT NULL,
	`synonym` varchar(500) NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `productSynonyms_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `productTags` (
	`id` int AUTO_INCREMENT NOT NULL,
	`productId` int NOT NULL,
	`tagId` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `productTags_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` int AUTO_INCREMENT NOT NULL,
	`brandId` int NOT NULL,
	`strainId` int,
	`nameCanonical` varchar(500) NOT NULL,
	`category` varchar(100) NOT NULL,
	`subcategory` varchar(100),
	`uomSellable` varchar(20) NOT NULL DEFAULT 'EA',
	`description` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `products_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `strains` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`standardizedName` varchar(255) NOT NULL,
	`aliases` text,
	`category` varchar(50),
	`description` text,
	`openthcId` varchar(255),
	`openthcStub` varchar(255),
	`parentStrainId` int,
	`baseStrainName` varchar(255),
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `strains_id` PRIMARY KEY(`id`),
	CONSTRAINT `strains_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `tagGroupMembers` (
	`id` int AUTO_INCREMENT NOT NULL,
	`groupId` int NOT NULL,
	`tagId` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `tagGroupMembers_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `tagGroups` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`description` text,
	`color` varchar(7),
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `tagGroups_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `tagHierarchy` (
	`id` int AUTO_INCREMENT NOT NULL,
	`parentTagId` int NOT NULL,
	`childTagId` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `tagHierarchy_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `tags` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`standardizedName` varchar(100) NOT NULL,
	`category` varchar(50),
	`description` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `tags_id` PRIMARY KEY(`id`),
	CONSTRAINT `tags_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `client_activity` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`user_id` int NOT NULL,
	`activity_type` enum('CREATED','UPDATED','TRANSACTION_ADDED','PAYMENT_RECORDED','NOTE_ADDED','TAG_ADDED','TAG_REMOVED') NOT NULL,
	`metadata` json,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `client_activity_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_communications` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`communicationType` enum('CALL','EMAIL','MEETING','NOTE') NOT NULL,
	`subject` varchar(255) NOT NULL,
	`notes` text,
	`communicated_at` timestamp NOT NULL,
	`logged_by` int NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `client_communications_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_meeting_history` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`calendar_event_id` int NOT NULL,
	`meeting_date` timestamp NOT NULL,
	`meeting_type` varchar(100) NOT NULL,
	`attendees` json,
	`outcome` varchar(50) NOT NULL,
	`notes` text,
	`action_items` json,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `client_meeting_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_needs` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`strain` varchar(255),
	`product_name` varchar(255),
	`strainId` int,
	`strain_type` enum('INDICA','SATIVA','HYBRID','CBD','ANY'),
	`category` varchar(100),
	`subcategory` varchar(100),
	`grade` varchar(50),
	`quantity_min` decimal(15,4),
	`quantity_max` decimal(15,4),
	`price_max` decimal(15,2),
	`status` enum('ACTIVE','FULFILLED','EXPIRED','CANCELLED') NOT NULL DEFAULT 'ACTIVE',
	`priority` enum('LOW','MEDIUM','HIGH','URGENT') NOT NULL DEFAULT 'MEDIUM',
	`needed_by` date,
	`expires_at` timestamp,
	`fulfilled_at` timestamp,
	`notes` text,
	`internal_notes` text,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`created_by` int NOT NULL,
	CONSTRAINT `client_needs_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_notes` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`note_id` int NOT NULL,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `client_notes_id` PRIMARY KEY(`id`),
	CONSTRAINT `client_notes_client_id_note_id_unique` UNIQUE(`client_id`,`note_id`)
);
--> statement-breakpoint
CREATE TABLE `clients` (
	`id` int AUTO_INCREMENT NOT NULL,
	`teri_code` varchar(50) NOT NULL,
	`name` varchar(255) NOT NULL,
	`email` varchar(255),
	`phone` varchar(50),
	`address` text,
	`is_buyer` tinyint(1) DEFAULT 0,
	`is_seller` tinyint(1) DEFAULT 0,
	`is_brand` tinyint(1) DEFAULT 0,
	`is_referee` tinyint(1) DEFAULT 0,
	`is_contractor` tinyint(1) DEFAULT 0,
	`tags` json,
	`pricing_profile_id` int,
	`custom_pricing_rules` json,
	`cogsAdjustmentType` enum('NONE','PERCENTAGE','FIXED_AMOUNT') DEFAULT 'NONE',
	`cogs_adjustment_value` decimal(10,4) DEFAULT '0.0000',
	`auto_defer_consignment` tinyint(1) DEFAULT 0,
	`total_spent` decimal(15,2) DEFAULT '0.00',
	`total_profit` decimal(15,2) DEFAULT '0.00',
	`avg_profit_margin` decimal(5,2) DEFAULT '0.00',
	`total_owed` decimal(15,2) DEFAULT '0.00',
	`oldest_debt_days` int DEFAULT 0,
	`vip_portal_enabled` tinyint(1) DEFAULT 0,
	`vip_portal_last_login` timestamp,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `clients_id` PRIMARY KEY(`id`),
	CONSTRAINT `clients_teri_code_unique` UNIQUE(`teri_code`)
);
--> statement-breakpoint
CREATE TABLE `match_records` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_need_id` int,
	`client_id` int NOT NULL,
	`inventory_batch_id` int,
	`vendor_supply_id` int,
	`historical_order_id` int,
	`match_type` enum('EXACT','CLOSE','HISTORICAL') NOT NULL,
	`confidence_score` decimal(5,2) NOT NULL,
	`match_reasons` json NOT NULL,
	`user_action` enum('CREATED_QUOTE','CONTACTED_VENDOR','DISMISSED','NONE'),
	`actioned_at` timestamp,
	`actioned_by` int,
	`resulted_in_sale` tinyint(1) DEFAULT 0,
	`sale_order_id` int,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `match_records_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `comment_mentions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`comment_id` int NOT NULL,
	`mentioned_user_id` int NOT NULL,
	`mentioned_by_user_id` int NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `comment_mentions_id` PRIMARY KEY(`id`),
	CONSTRAINT `comment_mentions_comment_id_mentioned_user_id_unique` UNIQUE(`comment_id`,`mentioned_user_id`)
);
--> statement-breakpoint
CREATE TABLE `comments` (
	`id` int AUTO_INCREMENT NOT NULL,
	`commentable_type` varchar(50) NOT NULL,
	`commentable_id` int NOT NULL,
	`user_id` int NOT NULL,
	`content` text NOT NULL,
	`is_resolved` tinyint(1) NOT NULL DEFAULT 0,
	`resolved_at` timestamp,
	`resolved_by` int,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `comments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `inbox_items` (
	`id` int AUTO_INCREMENT NOT NULL,
	`user_id` int NOT NULL,
	`source_type` enum('mention','task_assignment','task_update') NOT NULL,
	`source_id` int NOT NULL,
	`reference_type` varchar(50) NOT NULL,
	`reference_id` int NOT NULL,
	`title` varchar(500) NOT NULL,
	`description` text,
	`status` enum('unread','seen','completed') NOT NULL DEFAULT 'unread',
	`seen_at` timestamp,
	`completed_at` timestamp,
	`is_archived` tinyint(1) NOT NULL DEFAULT 0,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `inbox_items_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `note_activity` (
	`id` int AUTO_INCREMENT NOT NULL,
	`noteId` int NOT NULL,
	`userId` int NOT NULL,
	`activityType` enum('CREATED','UPDATED','COMMENTED','SHARED','ARCHIVED','RESTORED','PINNED','UNPINNED','TEMPLATE_APPLIED') NOT NULL,
	`metadata` json,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `note_activity_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `note_comments` (
	`id` int AUTO_INCREMENT NOT NULL,
	`noteId` int NOT NULL,
	`userId` int NOT NULL,
	`content` text NOT NULL,
	`parentCommentId` int,
	`isResolved` tinyint(1) NOT NULL DEFAULT 0,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `note_comments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `freeform_notes` (
	`id` int AUTO_INCREMENT NOT NULL,
	`userId` int NOT NULL,
	`title` varchar(500) NOT NULL DEFAULT 'Untitled Note',
	`content` json,
	`templateType` varchar(100),
	`tags` json,
	`isPinned` tinyint(1) NOT NULL DEFAULT 0,
	`isArchived` tinyint(1) NOT NULL DEFAULT 0,
	`sharedWith` json,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`lastViewedAt` timestamp,
	CONSTRAINT `freeform_notes_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_credit_limits` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`credit_limit` decimal(15,2) NOT NULL DEFAULT '0.00',
	`current_exposure` decimal(15,2) NOT NULL DEFAULT '0.00',
	`utilization_percent` decimal(5,2) NOT NULL DEFAULT '0.00',
	`credit_health_score` decimal(5,2) NOT NULL DEFAULT '0.00',
	`base_capacity` decimal(15,2) NOT NULL DEFAULT '0.00',
	`risk_modifier` decimal(5,4) NOT NULL DEFAULT '1.0000',
	`directional_factor` decimal(5,4) NOT NULL DEFAULT '1.0000',
	`mode` enum('LEARNING','ACTIVE') NOT NULL DEFAULT 'LEARNING',
	`confidence_score` decimal(5,2) NOT NULL DEFAULT '0.00',
	`data_readiness` decimal(5,2) NOT NULL DEFAULT '0.00',
	`trend` enum('IMPROVING','STABLE','WORSENING') NOT NULL DEFAULT 'STABLE',
	`last_calculated` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `client_credit_limits_id` PRIMARY KEY(`id`),
	CONSTRAINT `client_credit_limits_client_id_unique` UNIQUE(`client_id`)
);
--> statement-breakpoint
CREATE TABLE `creditApplications` (
	`id` int AUTO_INCREMENT NOT NULL,
	`creditId` int NOT NULL,
	`invoiceId` int NOT NULL,
	`amountApplied` varchar(20) NOT NULL,
	`appliedDate` timestamp NOT NULL,
	`notes` text,
	`appliedBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `creditApplications_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `credit_audit_log` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`event_type` enum('LIMIT_CALCULATED','LIMIT_INCREASED','LIMIT_DECREASED','MODE_CHANGED','MANUAL_OVERRIDE','EXPOSURE_EXCEEDED') NOT NULL,
	`old_value` decimal(15,2),
	`new_value` decimal(15,2),
	`change_percent` decimal(5,2),
	`reason` text,
	`metadata` json,
	`triggered_by` int,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `credit_audit_log_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `credit_signal_history` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`revenue_momentum` decimal(5,2) NOT NULL DEFAULT '0.00',
	`cash_collection_strength` decimal(5,2) NOT NULL DEFAULT '0.00',
	`profitability_quality` decimal(5,2) NOT NULL DEFAULT '0.00',
	`debt_aging_risk` decimal(5,2) NOT NULL DEFAULT '0.00',
	`repayment_velocity` decimal(5,2) NOT NULL DEFAULT '0.00',
	`tenure_depth` decimal(5,2) NOT NULL DEFAULT '0.00',
	`revenue_momentum_trend` int NOT NULL DEFAULT 0,
	`cash_collection_trend` int NOT NULL DEFAULT 0,
	`profitability_trend` int NOT NULL DEFAULT 0,
	`debt_aging_trend` int NOT NULL DEFAULT 0,
	`repayment_velocity_trend` int NOT NULL DEFAULT 0,
	`calculation_metadata` json,
	`calculated_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `credit_signal_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `credit_system_settings` (
	`id` int AUTO_INCREMENT NOT NULL,
	`revenue_momentum_weight` int NOT NULL DEFAULT 20,
	`cash_collection_weight` int NOT NULL DEFAULT 25,
	`profitability_weight` int NOT NULL DEFAULT 20,
	`debt_aging_weight` int NOT NULL DEFAULT 15,
	`repayment_velocity_weight` int NOT NULL DEFAULT 10,
	`tenure_weight` int NOT NULL DEFAULT 10,
	`learning_mode_threshold` int NOT NULL DEFAULT 3,
	`min_invoices_for_activation` int NOT NULL DEFAULT 15,
	`directional_sensitivity` decimal(5,4) NOT NULL DEFAULT '0.1000',
	`revenue_multiplier` decimal(5,2) NOT NULL DEFAULT '2.00',
	`margin_multiplier` decimal(5,2) NOT NULL DEFAULT '2.50',
	`global_min_limit` decimal(15,2) NOT NULL DEFAULT '1000.00',
	`global_max_limit` decimal(15,2) NOT NULL DEFAULT '1000000.00',
	`updated_by` int,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `credit_system_settings_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `credits` (
	`id` int AUTO_INCREMENT NOT NULL,
	`creditNumber` varchar(50) NOT NULL,
	`clientId` int NOT NULL,
	`transactionId` int,
	`creditAmount` varchar(20) NOT NULL,
	`amountUsed` varchar(20) NOT NULL DEFAULT '0',
	`amountRemaining` varchar(20) NOT NULL,
	`creditReason` varchar(100),
	`expirationDate` timestamp,
	`creditStatus` enum('ACTIVE','PARTIALLY_USED','FULLY_USED','EXPIRED','VOID') NOT NULL DEFAULT 'ACTIVE',
	`notes` text,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `credits_id` PRIMARY KEY(`id`),
	CONSTRAINT `credits_creditNumber_unique` UNIQUE(`creditNumber`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` int AUTO_INCREMENT NOT NULL,
	`accountNumber` varchar(20) NOT NULL,
	`accountName` varchar(255) NOT NULL,
	`accountType` enum('ASSET','LIABILITY','EQUITY','REVENUE','EXPENSE') NOT NULL,
	`parentAccountId` int,
	`isActive` tinyint(1) NOT NULL DEFAULT 1,
	`normalBalance` enum('DEBIT','CREDIT') NOT NULL,
	`description` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `accounts_id` PRIMARY KEY(`id`),
	CONSTRAINT `accounts_accountNumber_unique` UNIQUE(`accountNumber`)
);
--> statement-breakpoint
CREATE TABLE `fiscalPeriods` (
	`id` int AUTO_INCREMENT NOT NULL,
	`periodName` varchar(100) NOT NULL,
	`startDate` date NOT NULL,
	`endDate` date NOT NULL,
	`fiscalYear` int NOT NULL,
	`status` enum('OPEN','CLOSED','LOCKED') NOT NULL DEFAULT 'OPEN',
	`closedAt` timestamp,
	`closedBy` int,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `fiscalPeriods_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `ledgerEntries` (
	`id` int AUTO_INCREMENT NOT NULL,
	`entryNumber` varchar(50) NOT NULL,
	`entryDate` date NOT NULL,
	`accountId` int NOT NULL,
	`debit` decimal(12,2) NOT NULL DEFAULT '0.00',
	`credit` decimal(12,2) NOT NULL DEFAULT '0.00',
	`description` text,
	`referenceType` varchar(50),
	`referenceId` int,
	`fiscalPeriodId` int NOT NULL,
	`isManual` tinyint(1) NOT NULL DEFAULT 0,
	`isPosted` tinyint(1) NOT NULL DEFAULT 0,
	`postedAt` timestamp,
	`postedBy` int,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `ledgerEntries_id` PRIMARY KEY(`id`),
	CONSTRAINT `ledgerEntries_entryNumber_unique` UNIQUE(`entryNumber`)
);
--> statement-breakpoint
CREATE TABLE `paymentHistory` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batchId` int NOT NULL,
	`vendorId` int NOT NULL,
	`amount` varchar(20) NOT NULL,
	`paymentDate` timestamp NOT NULL,
	`paymentMethod` varchar(50),
	`notes` text,
	`recordedBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `paymentHistory_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `billLineItems` (
	`id` int AUTO_INCREMENT NOT NULL,
	`billId` int NOT NULL,
	`productId` int,
	`lotId` int,
	`description` text NOT NULL,
	`quantity` decimal(10,2) NOT NULL,
	`unitPrice` decimal(12,2) NOT NULL,
	`taxRate` decimal(5,2) NOT NULL DEFAULT '0.00',
	`discountPercent` decimal(5,2) NOT NULL DEFAULT '0.00',
	`lineTotal` decimal(12,2) NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `billLineItems_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `bills` (
	`id` int AUTO_INCREMENT NOT NULL,
	`billNumber` varchar(50) NOT NULL,
	`vendorId` int NOT NULL,
	`billDate` date NOT NULL,
	`dueDate` date NOT NULL,
	`subtotal` decimal(12,2) NOT NULL,
	`taxAmount` decimal(12,2) NOT NULL DEFAULT '0.00',
	`discountAmount` decimal(12,2) NOT NULL DEFAULT '0.00',
	`totalAmount` decimal(12,2) NOT NULL,
	`amountPaid` decimal(12,2) NOT NULL DEFAULT '0.00',
	`amountDue` decimal(12,2) NOT NULL,
	`status` enum('DRAFT','PENDING','APPROVED','PARTIAL','PAID','OVERDUE','VOID') NOT NULL DEFAULT 'DRAFT',
	`paymentTerms` varchar(100),
	`notes` text,
	`referenceType` varchar(50),
	`referenceId` int,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `bills_id` PRIMARY KEY(`id`),
	CONSTRAINT `bills_billNumber_unique` UNIQUE(`billNumber`)
);
--> statement-breakpoint
CREATE TABLE `expenseCategories` (
	`id` int AUTO_INCREMENT NOT NULL,
	`categoryName` varchar(255) NOT NULL,
	`parentCategoryId` int,
	`ledgerAccountId` int,
	`isActive` tinyint(1) NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `expenseCategories_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `expenses` (
	`id` int AUTO_INCREMENT NOT NULL,
	`expenseNumber` varchar(50) NOT NULL,
	`expenseDate` date NOT NULL,
	`categoryId` int NOT NULL,
	`vendorId` int,
	`amount` decimal(12,2) NOT NULL,
	`taxAmount` decimal(12,2) NOT NULL DEFAULT '0.00',
	`totalAmount` decimal(12,2) NOT NULL,
	`paymentMethod` enum('CASH','CHECK','CREDIT_CARD','DEBIT_CARD','BANK_TRANSFER','OTHER') NOT NULL,
	`bankAccountId` int,
	`description` text,
	`receiptUrl` varchar(500),
	`billId` int,
	`isReimbursable` tinyint(1) NOT NULL DEFAULT 0,
	`isReimbursed` tinyint(1) NOT NULL DEFAULT 0,
	`reimbursedAt` timestamp,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `expenses_id` PRIMARY KEY(`id`),
	CONSTRAINT `expenses_expenseNumber_unique` UNIQUE(`expenseNumber`)
);
--> statement-breakpoint
CREATE TABLE `client_catalog_views` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`name` varchar(100) NOT NULL,
	`filters` json NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `client_catalog_views_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_draft_interests` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`batch_id` int NOT NULL,
	`added_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `client_draft_interests_id` PRIMARY KEY(`id`),
	CONSTRAINT `client_draft_interests_client_id_batch_id_unique` UNIQUE(`client_id`,`batch_id`)
);
--> statement-breakpoint
CREATE TABLE `client_interest_list_items` (
	`id` int AUTO_INCREMENT NOT NULL,
	`interest_list_id` int NOT NULL,
	`batch_id` int NOT NULL,
	`item_name` varchar(255) NOT NULL,
	`category` varchar(100),
	`subcategory` varchar(100),
	`price_at_interest` decimal(10,2) NOT NULL,
	`quantity_at_interest` decimal(10,2),
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `client_interest_list_items_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_interest_lists` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`submitted_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`status` varchar(20) NOT NULL DEFAULT 'NEW',
	`total_items` int NOT NULL,
	`total_value` decimal(10,2) NOT NULL,
	`reviewed_at` timestamp,
	`reviewed_by` int,
	`converted_to_order_id` int,
	`converted_at` timestamp,
	`converted_by` int,
	`notes` text,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `client_interest_lists_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `client_price_alerts` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`batch_id` int NOT NULL,
	`target_price` decimal(10,2) NOT NULL,
	`active` tinyint(1) NOT NULL DEFAULT 1,
	`triggered_at` timestamp,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`expires_at` timestamp NOT NULL,
	CONSTRAINT `client_price_alerts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `vip_portal_auth` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`email` varchar(320) NOT NULL,
	`password_hash` varchar(255),
	`google_id` varchar(255),
	`microsoft_id` varchar(255),
	`session_token` varchar(255),
	`session_expires_at` timestamp,
	`reset_token` varchar(255),
	`reset_token_expires_at` timestamp,
	`last_login_at` timestamp,
	`login_count` int NOT NULL DEFAULT 0,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `vip_portal_auth_id` PRIMARY KEY(`id`),
	CONSTRAINT `vip_portal_auth_client_id_unique` UNIQUE(`client_id`),
	CONSTRAINT `vip_portal_auth_email_unique` UNIQUE(`email`)
);
--> statement-breakpoint
CREATE TABLE `vip_portal_configurations` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`module_dashboard_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_live_catalog_enabled` tinyint(1) NOT NULL DEFAULT 0,
	`module_leaderboard_enabled` tinyint(1) NOT NULL DEFAULT 0,
	`leaderboard_type` varchar(50) DEFAULT 'ytd_spend',
	`leaderboard_display_mode` varchar(20) DEFAULT 'blackbox',
	`leaderboard_show_suggestions` tinyint(1) DEFAULT 1,
	`leaderboard_minimum_clients` int DEFAULT 5,
	`module_ar_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_ap_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_transaction_history_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_vip_tier_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_credit_center_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_marketplace_needs_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`module_marketplace_supply_enabled` tinyint(1) NOT NULL DEFAULT 1,
	`features_config` json,
	`advanced_options` json,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `vip_portal_configurations_id` PRIMARY KEY(`id`),
	CONSTRAINT `vip_portal_configurations_client_id_unique` UNIQUE(`client_id`)
);
--> statement-breakpoint
CREATE TABLE `alert_configurations` (
	`id` int AUTO_INCREMENT NOT NULL,
	`user_id` int NOT NULL,
	`alert_type` enum('LOW_STOCK','EXPIRING_BATCH','OVERDUE_PAYMENT','HIGH_VALUE_ORDER','SAMPLE_CONVERSION','CUSTOM') NOT NULL,
	`target_type` enum('GLOBAL','PRODUCT','BATCH','CLIENT','CATEGORY') NOT NULL,
	`target_id` int,
	`threshold_value` decimal(15,4) NOT NULL,
	`threshold_operator` enum('LESS_THAN','GREATER_THAN','EQUALS') NOT NULL,
	`delivery_method` enum('DASHBOARD','EMAIL','BOTH') NOT NULL DEFAULT 'DASHBOARD',
	`email_address` varchar(255),
	`is_active` tinyint(1) DEFAULT 1,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `alert_configurations_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_views` (
	`id` int AUTO_INCREMENT NOT NULL,
	`user_id` int NOT NULL,
	`name` varchar(100) NOT NULL,
	`is_default` tinyint(1) NOT NULL DEFAULT 0,
	`filters` json NOT NULL,
	`default_view_type` enum('MONTH','WEEK','DAY','AGENDA') NOT NULL DEFAULT 'MONTH',
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `calendar_views_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `dashboard_kpi_configs` (
	`id` int AUTO_INCREMENT NOT NULL,
	`role` enum('user','admin') NOT NULL,
	`kpiType` varchar(100) NOT NULL,
	`position` int NOT NULL,
	`isVisible` tinyint(1) NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `dashboard_kpi_configs_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `userDashboardPreferences` (
	`id` int AUTO_INCREMENT NOT NULL,
	`userId` int NOT NULL,
	`activeLayout` varchar(50) NOT NULL DEFAULT 'operations',
	`widgetConfig` json NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `userDashboardPreferences_id` PRIMARY KEY(`id`),
	CONSTRAINT `userDashboardPreferences_userId_unique` UNIQUE(`userId`)
);
--> statement-breakpoint
CREATE TABLE `dashboard_widget_layouts` (
	`id` int AUTO_INCREMENT NOT NULL,
	`userId` int,
	`role` enum('user','admin'),
	`widgetType` varchar(100) NOT NULL,
	`position` int NOT NULL,
	`width` int NOT NULL DEFAULT 1,
	`height` int NOT NULL DEFAULT 1,
	`isVisible` tinyint(1) NOT NULL DEFAULT 1,
	`config` json,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `dashboard_widget_layouts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `scratch_pad_notes` (
	`id` int AUTO_INCREMENT NOT NULL,
	`userId` int NOT NULL,
	`content` text NOT NULL,
	`isCompleted` tinyint(1) NOT NULL DEFAULT 0,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`completedAt` timestamp,
	CONSTRAINT `scratch_pad_notes_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `inventoryViews` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`filters` json NOT NULL,
	`createdBy` int,
	`isShared` int NOT NULL DEFAULT 0,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `inventoryViews_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `cogs_rules` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`description` text,
	`condition_field` enum('QUANTITY','TOTAL_VALUE','CLIENT_TIER','PAYMENT_TERMS'),
	`condition_operator` enum('GT','GTE','LT','LTE','EQ'),
	`condition_value` decimal(15,4),
	`adjustment_type` enum('PERCENTAGE','FIXED_AMOUNT','USE_MIN','USE_MAX'),
	`adjustment_value` decimal(10,4),
	`priority` int DEFAULT 0,
	`is_active` tinyint(1) DEFAULT 1,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `cogs_rules_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `pricing_defaults` (
	`id` int AUTO_INCREMENT NOT NULL,
	`product_category` varchar(100) NOT NULL,
	`default_margin_percent` decimal(5,2) NOT NULL,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `pricing_defaults_id` PRIMARY KEY(`id`),
	CONSTRAINT `pricing_defaults_product_category_unique` UNIQUE(`product_category`)
);
--> statement-breakpoint
CREATE TABLE `pricing_profiles` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`description` text,
	`rules` json NOT NULL,
	`created_by` int,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `pricing_profiles_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `pricing_rules` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`description` text,
	`adjustment_type` enum('PERCENT_MARKUP','PERCENT_MARKDOWN','DOLLAR_MARKUP','DOLLAR_MARKDOWN') NOT NULL,
	`adjustment_value` decimal(10,2) NOT NULL,
	`conditions` json NOT NULL,
	`logic_type` enum('AND','OR') DEFAULT 'AND',
	`priority` int DEFAULT 0,
	`is_active` tinyint(1) DEFAULT 1,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `pricing_rules_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `lots` (
	`id` int AUTO_INCREMENT NOT NULL,
	`code` varchar(50) NOT NULL,
	`vendorId` int NOT NULL,
	`date` timestamp NOT NULL,
	`notes` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `lots_id` PRIMARY KEY(`id`),
	CONSTRAINT `lots_code_unique` UNIQUE(`code`)
);
--> statement-breakpoint
CREATE TABLE `purchaseOrderItems` (
	`id` int AUTO_INCREMENT NOT NULL,
	`purchaseOrderId` int NOT NULL,
	`productId` int NOT NULL,
	`quantityOrdered` decimal(15,4) NOT NULL,
	`quantityReceived` decimal(15,4) DEFAULT '0.0000',
	`unitCost` decimal(15,4) NOT NULL,
	`totalCost` decimal(15,4) NOT NULL,
	`notes` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `purchaseOrderItems_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `purchaseOrders` (
	`id` int AUTO_INCREMENT NOT NULL,
	`poNumber` varchar(50) NOT NULL,
	`vendorId` int NOT NULL,
	`intakeSessionId` int,
	`purchaseOrderStatus` enum('DRAFT','SENT','CONFIRMED','RECEIVING','RECEIVED','CANCELLED') NOT NULL DEFAULT 'DRAFT',
	`orderDate` date NOT NULL,
	`expectedDeliveryDate` date,
	`actualDeliveryDate` date,
	`subtotal` decimal(15,2) DEFAULT '0.00',
	`tax` decimal(15,2) DEFAULT '0.00',
	`shipping` decimal(15,2) DEFAULT '0.00',
	`total` decimal(15,2) DEFAULT '0.00',
	`paymentTerms` varchar(100),
	`paymentDueDate` date,
	`notes` text,
	`vendorNotes` text,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`sentAt` timestamp,
	`confirmedAt` timestamp,
	CONSTRAINT `purchaseOrders_id` PRIMARY KEY(`id`),
	CONSTRAINT `purchaseOrders_poNumber_unique` UNIQUE(`poNumber`)
);
--> statement-breakpoint
CREATE TABLE `intake_session_batches` (
	`id` int AUTO_INCREMENT NOT NULL,
	`intake_session_id` int NOT NULL,
	`batch_id` int NOT NULL,
	`received_qty` decimal(15,4) NOT NULL,
	`unit_cost` decimal(15,4) NOT NULL,
	`total_cost` decimal(15,4) NOT NULL,
	`internal_notes` text,
	`vendor_notes` text,
	`cogs_agreement` text,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `intake_session_batches_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `intake_sessions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`session_number` varchar(50) NOT NULL,
	`vendor_id` int NOT NULL,
	`status` enum('IN_PROGRESS','COMPLETED','CANCELLED') NOT NULL DEFAULT 'IN_PROGRESS',
	`receive_date` date NOT NULL,
	`received_by` int NOT NULL,
	`paymentTerms` enum('COD','NET_7','NET_15','NET_30','CONSIGNMENT','PARTIAL') NOT NULL,
	`payment_due_date` date,
	`total_amount` decimal(15,2) DEFAULT '0.00',
	`amount_paid` decimal(15,2) DEFAULT '0.00',
	`internal_notes` text,
	`vendor_notes` text,
	`receipt_generated` tinyint(1) DEFAULT 0,
	`receipt_generated_at` timestamp,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`completed_at` timestamp,
	CONSTRAINT `intake_sessions_id` PRIMARY KEY(`id`),
	CONSTRAINT `intake_sessions_session_number_unique` UNIQUE(`session_number`)
);
--> statement-breakpoint
CREATE TABLE `client_transactions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`transaction_type` enum('INVOICE','PAYMENT','QUOTE','ORDER','REFUND','CREDIT') NOT NULL,
	`transaction_number` varchar(100),
	`transaction_date` date NOT NULL,
	`amount` decimal(15,2) NOT NULL,
	`payment_status` enum('PAID','PENDING','OVERDUE','PARTIAL') DEFAULT 'PENDING',
	`payment_date` date,
	`payment_amount` decimal(15,2),
	`notes` text,
	`metadata` json,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `client_transactions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `invoiceLineItems` (
	`id` int AUTO_INCREMENT NOT NULL,
	`invoiceId` int NOT NULL,
	`productId` int,
	`batchId` int,
	`description` text NOT NULL,
	`quantity` decimal(10,2) NOT NULL,
	`unitPrice` decimal(12,2) NOT NULL,
	`taxRate` decimal(5,2) NOT NULL DEFAULT '0.00',
	`discountPercent` decimal(5,2) NOT NULL DEFAULT '0.00',
	`lineTotal` decimal(12,2) NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `invoiceLineItems_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `invoices` (
	`id` int AUTO_INCREMENT NOT NULL,
	`invoiceNumber` varchar(50) NOT NULL,
	`customerId` int NOT NULL,
	`invoiceDate` date NOT NULL,
	`dueDate` date NOT NULL,
	`subtotal` decimal(12,2) NOT NULL,
	`taxAmount` decimal(12,2) NOT NULL DEFAULT '0.00',
	`discountAmount` decimal(12,2) NOT NULL DEFAULT '0.00',
	`totalAmount` decimal(12,2) NOT NULL,
	`amountPaid` decimal(12,2) NOT NULL DEFAULT '0.00',
	`amountDue` decimal(12,2) NOT NULL,
	`status` enum('DRAFT','SENT','VIEWED','PARTIAL','PAID','OVERDUE','VOID') NOT NULL DEFAULT 'DRAFT',
	`paymentTerms` varchar(100),
	`notes` text,
	`referenceType` varchar(50),
	`referenceId` int,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `invoices_id` PRIMARY KEY(`id`),
	CONSTRAINT `invoices_invoiceNumber_unique` UNIQUE(`invoiceNumber`)
);
--> statement-breakpoint
CREATE TABLE `transactionLinks` (
	`id` int AUTO_INCREMENT NOT NULL,
	`parentTransactionId` int NOT NULL,
	`childTransactionId` int NOT NULL,
	`transactionLinkType` enum('REFUND_OF','PAYMENT_FOR','CREDIT_APPLIED_TO','CONVERTED_FROM','PARTIAL_OF','RELATED_TO') NOT NULL,
	`linkAmount` varchar(20),
	`notes` text,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `transactionLinks_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `transactions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`transactionNumber` varchar(50) NOT NULL,
	`transactionType` enum('INVOICE','PAYMENT','REFUND','CREDIT','QUOTE','ORDER','SALE') NOT NULL,
	`clientId` int NOT NULL,
	`transactionDate` timestamp NOT NULL,
	`amount` varchar(20) NOT NULL,
	`transactionStatus` enum('DRAFT','PENDING','CONFIRMED','COMPLETED','PARTIAL','PAID','OVERDUE','VOID','WRITTEN_OFF') NOT NULL,
	`notes` text,
	`metadata` text,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `transactions_id` PRIMARY KEY(`id`),
	CONSTRAINT `transactions_transactionNumber_unique` UNIQUE(`transactionNumber`)
);
--> statement-breakpoint
CREATE TABLE `sales_sheet_templates` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`description` text,
	`client_id` int,
	`filters` json NOT NULL,
	`selected_items` json NOT NULL,
	`column_visibility` json NOT NULL,
	`created_by` int NOT NULL,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`last_used_at` timestamp,
	`expiration_date` timestamp,
	`is_active` int NOT NULL DEFAULT 1,
	`current_version` int NOT NULL DEFAULT 1,
	CONSTRAINT `sales_sheet_templates_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `salesSheetVersions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`templateId` int NOT NULL,
	`versionNumber` int NOT NULL,
	`name` varchar(255) NOT NULL,
	`description` text,
	`filters` json NOT NULL,
	`selected_items` json NOT NULL,
	`column_visibility` json NOT NULL,
	`changes` text,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `salesSheetVersions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sales_sheet_history` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`created_by` int NOT NULL,
	`template_id` int,
	`items` json NOT NULL,
	`total_value` decimal(15,2) NOT NULL,
	`item_count` int NOT NULL,
	`notes` text,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `sales_sheet_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_audit_log` (
	`id` int AUTO_INCREMENT NOT NULL,
	`order_id` int NOT NULL,
	`action` varchar(50) NOT NULL,
	`changes` json,
	`user_id` int,
	`reason` text,
	`timestamp` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `order_audit_log_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_line_items` (
	`id` int AUTO_INCREMENT NOT NULL,
	`order_id` int NOT NULL,
	`batch_id` int NOT NULL,
	`product_display_name` varchar(255),
	`quantity` decimal(10,2) NOT NULL,
	`cogs_per_unit` decimal(10,2) NOT NULL,
	`original_cogs_per_unit` decimal(10,2) NOT NULL,
	`is_cogs_overridden` tinyint(1) NOT NULL DEFAULT 0,
	`cogs_override_reason` text,
	`margin_percent` decimal(5,2) NOT NULL,
	`margin_dollar` decimal(10,2) NOT NULL,
	`is_margin_overridden` tinyint(1) NOT NULL DEFAULT 0,
	`margin_source` enum('CUSTOMER_PROFILE','DEFAULT','MANUAL') NOT NULL,
	`unit_price` decimal(10,2) NOT NULL,
	`line_total` decimal(10,2) NOT NULL,
	`is_sample` tinyint(1) NOT NULL DEFAULT 0,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `order_line_items_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_status_history` (
	`id` int AUTO_INCREMENT NOT NULL,
	`order_id` int NOT NULL,
	`fulfillmentStatus` enum('PENDING','PACKED','SHIPPED') NOT NULL DEFAULT 'PENDING',
	`changed_by` int NOT NULL,
	`changed_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`notes` text,
	CONSTRAINT `order_status_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` int AUTO_INCREMENT NOT NULL,
	`order_number` varchar(50) NOT NULL,
	`orderType` enum('QUOTE','SALE') NOT NULL,
	`is_draft` tinyint(1) NOT NULL DEFAULT 1,
	`client_id` int NOT NULL,
	`client_need_id` int,
	`intake_event_id` int,
	`items` json NOT NULL,
	`subtotal` decimal(15,2) NOT NULL,
	`tax` decimal(15,2) DEFAULT '0.00',
	`discount` decimal(15,2) DEFAULT '0.00',
	`total` decimal(15,2) NOT NULL,
	`total_cogs` decimal(15,2),
	`total_margin` decimal(15,2),
	`avg_margin_percent` decimal(5,2),
	`valid_until` date,
	`quoteStatus` enum('DRAFT','SENT','VIEWED','ACCEPTED','REJECTED','EXPIRED','CONVERTED'),
	`paymentTerms` enum('COD','NET_7','NET_15','NET_30','CONSIGNMENT','PARTIAL') NOT NULL,
	`cash_payment` decimal(15,2) DEFAULT '0.00',
	`due_date` date,
	`saleStatus` enum('PENDING','PARTIAL','PAID','OVERDUE','CANCELLED'),
	`invoice_id` int,
	`fulfillmentStatus` enum('PENDING','PACKED','SHIPPED') DEFAULT 'PENDING',
	`packed_at` timestamp,
	`packed_by` int,
	`shipped_at` timestamp,
	`shipped_by` int,
	`converted_from_order_id` int,
	`converted_at` timestamp,
	`confirmed_at` timestamp,
	`related_sample_request_id` int,
	`notes` text,
	`created_by` int NOT NULL,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `orders_id` PRIMARY KEY(`id`),
	CONSTRAINT `orders_order_number_unique` UNIQUE(`order_number`)
);
--> statement-breakpoint
CREATE TABLE `recurring_orders` (
	`id` int AUTO_INCREMENT NOT NULL,
	`client_id` int NOT NULL,
	`frequency` enum('DAILY','WEEKLY','BIWEEKLY','MONTHLY','QUARTERLY') NOT NULL,
	`day_of_week` int,
	`day_of_month` int,
	`order_template` json NOT NULL,
	`status` enum('ACTIVE','PAUSED','CANCELLED') NOT NULL DEFAULT 'ACTIVE',
	`start_date` date NOT NULL,
	`end_date` date,
	`last_generated_date` date,
	`next_generation_date` date NOT NULL,
	`notify_client` tinyint(1) DEFAULT 1,
	`notify_email` varchar(255),
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`created_by` int NOT NULL,
	CONSTRAINT `recurring_orders_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `returns` (
	`id` int AUTO_INCREMENT NOT NULL,
	`order_id` int NOT NULL,
	`items` json NOT NULL,
	`returnReason` enum('DEFECTIVE','WRONG_ITEM','NOT_AS_DESCRIBED','CUSTOMER_CHANGED_MIND','OTHER') NOT NULL,
	`notes` text,
	`processed_by` int NOT NULL,
	`processed_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `returns_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sales` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batchId` int NOT NULL,
	`productId` int NOT NULL,
	`quantity` varchar(20) NOT NULL,
	`cogsAtSale` varchar(20) NOT NULL,
	`salePrice` varchar(20) NOT NULL,
	`cogsOverride` int NOT NULL DEFAULT 0,
	`customerId` int,
	`saleDate` timestamp NOT NULL,
	`notes` text,
	`createdBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `sales_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sampleAllocations` (
	`id` int AUTO_INCREMENT NOT NULL,
	`clientId` int NOT NULL,
	`monthYear` varchar(7) NOT NULL,
	`allocatedQuantity` varchar(20) NOT NULL,
	`usedQuantity` varchar(20) NOT NULL DEFAULT '0',
	`remainingQuantity` varchar(20) NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `sampleAllocations_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sampleRequests` (
	`id` int AUTO_INCREMENT NOT NULL,
	`clientId` int NOT NULL,
	`requestedBy` int NOT NULL,
	`requestDate` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`products` json NOT NULL,
	`sampleRequestStatus` enum('PENDING','FULFILLED','CANCELLED') NOT NULL DEFAULT 'PENDING',
	`fulfilledDate` timestamp,
	`fulfilledBy` int,
	`cancelledDate` timestamp,
	`cancelledBy` int,
	`cancellationReason` text,
	`notes` text,
	`totalCost` decimal(10,2),
	`relatedOrderId` int,
	`conversionDate` timestamp,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `sampleRequests_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sample_inventory_log` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batch_id` int NOT NULL,
	`order_id` int,
	`quantity` decimal(15,4) NOT NULL,
	`action` enum('ALLOCATED','RELEASED','CONSUMED') NOT NULL,
	`notes` text,
	`created_by` int,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `sample_inventory_log_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_event_attachments` (
	`id` int AUTO_INCREMENT NOT NULL,
	`event_id` int NOT NULL,
	`filename` varchar(255) NOT NULL,
	`original_filename` varchar(255) NOT NULL,
	`url` varchar(1000) NOT NULL,
	`file_size` int NOT NULL,
	`mime_type` varchar(100) NOT NULL,
	`uploaded_by` int NOT NULL,
	`uploaded_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `calendar_event_attachments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_event_history` (
	`id` int AUTO_INCREMENT NOT NULL,
	`event_id` int NOT NULL,
	`change_type` enum('CREATED','UPDATED','DELETED','RESCHEDULED','CANCELLED','COMPLETED') NOT NULL,
	`changed_by` int NOT NULL,
	`changed_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`field_changed` varchar(100),
	`previous_value` text,
	`new_value` text,
	`change_reason` text,
	`full_snapshot` json,
	CONSTRAINT `calendar_event_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_event_participants` (
	`id` int AUTO_INCREMENT NOT NULL,
	`event_id` int NOT NULL,
	`user_id` int NOT NULL,
	`role` enum('ORGANIZER','REQUIRED','OPTIONAL','OBSERVER') NOT NULL DEFAULT 'REQUIRED',
	`response_status` enum('PENDING','ACCEPTED','DECLINED','TENTATIVE') NOT NULL DEFAULT 'PENDING',
	`responded_at` timestamp,
	`notify_on_creation` tinyint(1) NOT NULL DEFAULT 1,
	`notify_on_update` tinyint(1) NOT NULL DEFAULT 1,
	`added_by` int NOT NULL,
	`added_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `calendar_event_participants_id` PRIMARY KEY(`id`),
	CONSTRAINT `calendar_event_participants_event_id_user_id_unique` UNIQUE(`event_id`,`user_id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_event_permissions` (
	`id` int AUTO_INCREMENT NOT NULL,
	`event_id` int NOT NULL,
	`grant_type` enum('USER','ROLE','TEAM') NOT NULL,
	`grantee_id` int NOT NULL,
	`permission` enum('VIEW','EDIT','DELETE','MANAGE') NOT NULL,
	`granted_by` int NOT NULL,
	`granted_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `calendar_event_permissions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_events` (
	`id` int AUTO_INCREMENT NOT NULL,
	`title` varchar(255) NOT NULL,
	`description` text,
	`location` varchar(500),
	`start_date` date NOT NULL,
	`end_date` date NOT NULL,
	`start_time` varchar(8),
	`end_time` varchar(8),
	`timezone` varchar(50),
	`is_floating_time` tinyint(1) NOT NULL DEFAULT 0,
	`module` enum('INVENTORY','ACCOUNTING','CLIENTS','VENDORS','ORDERS','SAMPLES','COMPLIANCE','GENERAL') NOT NULL,
	`event_type` enum('MEETING','DEADLINE','TASK','DELIVERY','PAYMENT_DUE','FOLLOW_UP','AUDIT','INTAKE','PHOTOGRAPHY','BATCH_EXPIRATION','RECURRING_ORDER','SAMPLE_REQUEST','OTHER','AR_COLLECTION','AP_PAYMENT') NOT NULL,
	`status` enum('SCHEDULED','IN_PROGRESS','COMPLETED','CANCELLED') NOT NULL DEFAULT 'SCHEDULED',
	`priority` enum('LOW','MEDIUM','HIGH','URGENT') NOT NULL DEFAULT 'MEDIUM',
	`is_recurring` tinyint(1) NOT NULL DEFAULT 0,
	`entity_type` varchar(50),
	`entity_id` int,
	`client_id` int,
	`vendor_id` int,
	`metadata` json,
	`created_by` int NOT NULL,
	`assigned_to` int,
	`visibility` enum('PRIVATE','TEAM','COMPANY','PUBLIC') NOT NULL DEFAULT 'COMPANY',
	`is_auto_generated` tinyint(1) NOT NULL DEFAULT 0,
	`auto_generation_rule` varchar(100),
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`deleted_at` timestamp,
	CONSTRAINT `calendar_events_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_recurrence_instances` (
	`id` int AUTO_INCREMENT NOT NULL,
	`parent_event_id` int NOT NULL,
	`instance_date` date NOT NULL,
	`start_time` varchar(8),
	`end_time` varchar(8),
	`timezone` varchar(50),
	`status` enum('GENERATED','MODIFIED','CANCELLED') NOT NULL DEFAULT 'GENERATED',
	`modified_title` varchar(255),
	`modified_description` text,
	`modified_location` varchar(500),
	`modified_assigned_to` int,
	`generated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`modified_at` timestamp,
	`modified_by` int,
	CONSTRAINT `calendar_recurrence_instances_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_recurrence_rules` (
	`id` int AUTO_INCREMENT NOT NULL,
	`event_id` int NOT NULL,
	`frequency` enum('DAILY','WEEKLY','MONTHLY','YEARLY') NOT NULL,
	`interval` int NOT NULL DEFAULT 1,
	`by_day` json,
	`by_month_day` json,
	`by_week_of_month` json,
	`by_day_of_week_in_month` json,
	`by_month` json,
	`start_date` date NOT NULL,
	`end_date` date,
	`count` int,
	`exception_dates` json DEFAULT ('[]'),
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `calendar_recurrence_rules_id` PRIMARY KEY(`id`),
	CONSTRAINT `calendar_recurrence_rules_event_id_unique` UNIQUE(`event_id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_reminders` (
	`id` int AUTO_INCREMENT NOT NULL,
	`event_id` int NOT NULL,
	`user_id` int NOT NULL,
	`reminder_time` timestamp NOT NULL,
	`relative_minutes` int,
	`method` enum('IN_APP','EMAIL','BOTH') NOT NULL DEFAULT 'IN_APP',
	`status` enum('PENDING','SENT','FAILED','CANCELLED') NOT NULL DEFAULT 'PENDING',
	`sent_at` timestamp,
	`failure_reason` varchar(500),
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `calendar_reminders_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`description` text,
	`isActive` int NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `categories_id` PRIMARY KEY(`id`),
	CONSTRAINT `categories_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `grades` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(50) NOT NULL,
	`description` text,
	`sortOrder` int DEFAULT 0,
	`isActive` int NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `grades_id` PRIMARY KEY(`id`),
	CONSTRAINT `grades_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `locations` (
	`id` int AUTO_INCREMENT NOT NULL,
	`site` varchar(100) NOT NULL,
	`zone` varchar(100),
	`rack` varchar(100),
	`shelf` varchar(100),
	`bin` varchar(100),
	`isActive` int NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `locations_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `paymentMethods` (
	`id` int AUTO_INCREMENT NOT NULL,
	`code` varchar(50) NOT NULL,
	`name` varchar(100) NOT NULL,
	`description` text,
	`isActive` int NOT NULL DEFAULT 1,
	`sortOrder` int NOT NULL DEFAULT 0,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `paymentMethods_id` PRIMARY KEY(`id`),
	CONSTRAINT `paymentMethods_code_unique` UNIQUE(`code`)
);
--> statement-breakpoint
CREATE TABLE `sequences` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(50) NOT NULL,
	`prefix` varchar(20) NOT NULL,
	`currentValue` int NOT NULL DEFAULT 0,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `sequences_id` PRIMARY KEY(`id`),
	CONSTRAINT `sequences_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `subcategories` (
	`id` int AUTO_INCREMENT NOT NULL,
	`categoryId` int NOT NULL,
	`name` varchar(100) NOT NULL,
	`description` text,
	`isActive` int NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `subcategories_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `batchLocations` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batchId` int NOT NULL,
	`site` varchar(100) NOT NULL,
	`zone` varchar(100),
	`rack` varchar(100),
	`shelf` varchar(100),
	`bin` varchar(100),
	`qty` varchar(20) NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `batchLocations_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `batch_status_history` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batchId` int NOT NULL,
	`fromStatusId` int,
	`toStatusId` int NOT NULL,
	`changedBy` int NOT NULL,
	`notes` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `batch_status_history_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `batches` (
	`id` int AUTO_INCREMENT NOT NULL,
	`code` varchar(50) NOT NULL,
	`sku` varchar(100) NOT NULL,
	`productId` int NOT NULL,
	`lotId` int NOT NULL,
	`batchStatus` enum('AWAITING_INTAKE','LIVE','PHOTOGRAPHY_COMPLETE','ON_HOLD','QUARANTINED','SOLD_OUT','CLOSED') NOT NULL DEFAULT 'AWAITING_INTAKE',
	`statusId` int,
	`grade` varchar(10),
	`isSample` int NOT NULL DEFAULT 0,
	`sampleOnly` int NOT NULL DEFAULT 0,
	`sampleAvailable` int NOT NULL DEFAULT 0,
	`cogsMode` enum('FIXED','RANGE') NOT NULL,
	`unitCogs` varchar(20),
	`unitCogsMin` varchar(20),
	`unitCogsMax` varchar(20),
	`paymentTerms` enum('COD','NET_7','NET_15','NET_30','CONSIGNMENT','PARTIAL') NOT NULL,
	`amountPaid` varchar(20) DEFAULT '0',
	`metadata` text,
	`photo_session_event_id` int,
	`onHandQty` varchar(20) NOT NULL DEFAULT '0',
	`sampleQty` varchar(20) NOT NULL DEFAULT '0',
	`reservedQty` varchar(20) NOT NULL DEFAULT '0',
	`quarantineQty` varchar(20) NOT NULL DEFAULT '0',
	`holdQty` varchar(20) NOT NULL DEFAULT '0',
	`defectiveQty` varchar(20) NOT NULL DEFAULT '0',
	`publishEcom` int NOT NULL DEFAULT 0,
	`publishB2b` int NOT NULL DEFAULT 0,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `batches_id` PRIMARY KEY(`id`),
	CONSTRAINT `batches_code_unique` UNIQUE(`code`),
	CONSTRAINT `batches_sku_unique` UNIQUE(`sku`)
);
--> statement-breakpoint
CREATE TABLE `cogsHistory` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batchId` int NOT NULL,
	`oldCogs` varchar(20),
	`newCogs` varchar(20) NOT NULL,
	`changeType` varchar(50) NOT NULL,
	`affectedSalesCount` int DEFAULT 0,
	`reason` text,
	`changedBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `cogsHistory_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `inventoryAlerts` (
	`id` int AUTO_INCREMENT NOT NULL,
	`inventoryAlertType` enum('LOW_STOCK','EXPIRING','OVERSTOCK','SLOW_MOVING') NOT NULL,
	`batchId` int NOT NULL,
	`threshold` decimal(10,2),
	`currentValue` decimal(10,2),
	`alertSeverity` enum('LOW','MEDIUM','HIGH') NOT NULL,
	`alertStatus` enum('ACTIVE','ACKNOWLEDGED','RESOLVED') NOT NULL DEFAULT 'ACTIVE',
	`message` text,
	`acknowledgedBy` int,
	`acknowledgedAt` timestamp,
	`resolvedAt` timestamp,
	`resolution` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `inventoryAlerts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `inventoryMovements` (
	`id` int AUTO_INCREMENT NOT NULL,
	`batchId` int NOT NULL,
	`inventoryMovementType` enum('INTAKE','SALE','RETURN','REFUND_RETURN','ADJUSTMENT','QUARANTINE','RELEASE_FROM_QUARANTINE','DISPOSAL','TRANSFER','SAMPLE') NOT NULL,
	`quantityChange` varchar(20) NOT NULL,
	`quantityBefore` varchar(20) NOT NULL,
	`quantityAfter` varchar(20) NOT NULL,
	`referenceType` varchar(50),
	`referenceId` int,
	`adjustmentReason` enum('DAMAGED','EXPIRED','LOST','THEFT','COUNT_DISCREPANCY','QUALITY_ISSUE','REWEIGH','OTHER'),
	`notes` text,
	`performedBy` int NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `inventoryMovements_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `workflow_statuses` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`slug` varchar(50) NOT NULL,
	`color` varchar(20) NOT NULL DEFAULT '#6B7280',
	`order` int NOT NULL DEFAULT 0,
	`isActive` int NOT NULL DEFAULT 1,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `workflow_statuses_id` PRIMARY KEY(`id`),
	CONSTRAINT `workflow_statuses_slug_unique` UNIQUE(`slug`)
);
--> statement-breakpoint
CREATE TABLE `auditLogs` (
	`id` int AUTO_INCREMENT NOT NULL,
	`actorId` int NOT NULL,
	`entity` varchar(50) NOT NULL,
	`entityId` int NOT NULL,
	`action` varchar(100) NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `auditLogs_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `deployments` (
	`id` int AUTO_INCREMENT NOT NULL,
	`commitSha` varchar(40) NOT NULL,
	`commitMessage` text NOT NULL,
	`commitTimestamp` timestamp NOT NULL,
	`branch` varchar(255) NOT NULL,
	`author` varchar(255) NOT NULL,
	`pusher` varchar(255) NOT NULL,
	`status` varchar(50) NOT NULL DEFAULT 'pending',
	`startedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`completedAt` timestamp,
	`duration` int,
	`doDeploymentId` varchar(255),
	`buildLogs` text,
	`deploymentUrl` varchar(500),
	`errorMessage` text,
	`githubDeliveryId` varchar(255),
	`webhookPayload` json,
	CONSTRAINT `deployments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `todo_task_activity` (
	`id` int AUTO_INCREMENT NOT NULL,
	`task_id` int NOT NULL,
	`user_id` int NOT NULL,
	`action` enum('created','updated','status_changed','assigned','completed','deleted') NOT NULL,
	`field_changed` varchar(100),
	`old_value` text,
	`new_value` text,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	CONSTRAINT `todo_task_activity_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `todo_tasks` (
	`id` int AUTO_INCREMENT NOT NULL,
	`list_id` int NOT NULL,
	`title` varchar(500) NOT NULL,
	`description` text,
	`status` enum('todo','in_progress','done') NOT NULL DEFAULT 'todo',
	`priority` enum('low','medium','high','urgent') DEFAULT 'medium',
	`due_date` timestamp,
	`assigned_to` int,
	`created_by` int NOT NULL,
	`position` int NOT NULL DEFAULT 0,
	`is_completed` tinyint(1) NOT NULL DEFAULT 0,
	`completed_at` timestamp,
	`completed_by` int,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `todo_tasks_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `todo_list_members` (
	`id` int AUTO_INCREMENT NOT NULL,
	`list_id` int NOT NULL,
	`user_id` int NOT NULL,
	`role` enum('owner','editor','viewer') NOT NULL DEFAULT 'editor',
	`added_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`added_by` int NOT NULL,
	CONSTRAINT `todo_list_members_id` PRIMARY KEY(`id`),
	CONSTRAINT `todo_list_members_list_id_user_id_unique` UNIQUE(`list_id`,`user_id`)
);
--> statement-breakpoint
CREATE TABLE `todo_lists` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`description` text,
	`owner_id` int NOT NULL,
	`is_shared` tinyint(1) NOT NULL DEFAULT 0,
	`created_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `todo_lists_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `brands` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`vendorId` int,
	`description` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `brands_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `vendor_supply` (
	`id` int AUTO_INCREMENT NOT NULL,
	`vendor_id` int NOT NULL,
	`strain` varchar(255),
	`product_name` varchar(255),
	`strain_type` enum('INDICA','SATIVA','HYBRID','CBD'),
	`category` varchar(100),
	`subcategory` varchar(100),
	`grade` varchar(50),
	`quantity_available` decimal(15,4) NOT NULL,
	`unit_price` decimal(15,2),
	`status` enum('AVAILABLE','RESERVED','PURCHASED','EXPIRED') NOT NULL DEFAULT 'AVAILABLE',
	`available_until` timestamp,
	`reserved_at` timestamp,
	`purchased_at` timestamp,
	`notes` text,
	`internal_notes` text,
	`created_at` timestamp DEFAULT CURRENT_TIMESTAMP,
	`updated_at` timestamp DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	`created_by` int NOT NULL,
	CONSTRAINT `vendor_supply_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `vendorNotes` (
	`id` int AUTO_INCREMENT NOT NULL,
	`vendorId` int NOT NULL,
	`userId` int NOT NULL,
	`note` text NOT NULL,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `vendorNotes_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `vendors` (
	`id` int AUTO_INCREMENT NOT NULL,
	`name` varchar(255) NOT NULL,
	`contactName` varchar(255),
	`contactEmail` varchar(320),
	`contactPhone` varchar(50),
	`paymentTerms` varchar(100),
	`notes` text,
	`createdAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP,
	`updatedAt` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
	CONSTRAINT `vendors_id` PRIMARY KEY(`id`),
	CONSTRAINT `vendors_name_unique` UNIQUE(`name`)
);
--> statement-breakpoint
ALTER TABLE `role_permissions` ADD CONSTRAINT `role_permissions_role_id_roles_id_fk` FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `role_permissions` ADD CONSTRAINT `role_permissions_permission_id_permissions_id_fk` FOREIGN KEY (`permission_id`) REFERENCES `permissions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_permission_overrides` ADD CONSTRAINT `user_permission_overrides_permission_id_permissions_id_fk` FOREIGN KEY (`permission_id`) REFERENCES `permissions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_roles` ADD CONSTRAINT `user_roles_role_id_roles_id_fk` FOREIGN KEY (`role_id`) REFERENCES `roles`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tagGroupMembers` ADD CONSTRAINT `tagGroupMembers_groupId_tagGroups_id_fk` FOREIGN KEY (`groupId`) REFERENCES `tagGroups`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tagGroupMembers` ADD CONSTRAINT `tagGroupMembers_tagId_tags_id_fk` FOREIGN KEY (`tagId`) REFERENCES `tags`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tagGroups` ADD CONSTRAINT `tagGroups_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tagHierarchy` ADD CONSTRAINT `tagHierarchy_parentTagId_tags_id_fk` FOREIGN KEY (`parentTagId`) REFERENCES `tags`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tagHierarchy` ADD CONSTRAINT `tagHierarchy_childTagId_tags_id_fk` FOREIGN KEY (`childTagId`) REFERENCES `tags`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_activity` ADD CONSTRAINT `client_activity_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_activity` ADD CONSTRAINT `client_activity_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_communications` ADD CONSTRAINT `client_communications_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_communications` ADD CONSTRAINT `client_communications_logged_by_users_id_fk` FOREIGN KEY (`logged_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_meeting_history` ADD CONSTRAINT `client_meeting_history_calendar_event_id_calendar_events_id_fk` FOREIGN KEY (`calendar_event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_needs` ADD CONSTRAINT `client_needs_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_needs` ADD CONSTRAINT `client_needs_strainId_strains_id_fk` FOREIGN KEY (`strainId`) REFERENCES `strains`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_needs` ADD CONSTRAINT `client_needs_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_notes` ADD CONSTRAINT `client_notes_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_notes` ADD CONSTRAINT `client_notes_note_id_freeform_notes_id_fk` FOREIGN KEY (`note_id`) REFERENCES `freeform_notes`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_client_need_id_client_needs_id_fk` FOREIGN KEY (`client_need_id`) REFERENCES `client_needs`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_inventory_batch_id_batches_id_fk` FOREIGN KEY (`inventory_batch_id`) REFERENCES `batches`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_vendor_supply_id_vendor_supply_id_fk` FOREIGN KEY (`vendor_supply_id`) REFERENCES `vendor_supply`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_historical_order_id_orders_id_fk` FOREIGN KEY (`historical_order_id`) REFERENCES `orders`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_actioned_by_users_id_fk` FOREIGN KEY (`actioned_by`) REFERENCES `users`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `match_records` ADD CONSTRAINT `match_records_sale_order_id_orders_id_fk` FOREIGN KEY (`sale_order_id`) REFERENCES `orders`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `comment_mentions` ADD CONSTRAINT `comment_mentions_comment_id_comments_id_fk` FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `comment_mentions` ADD CONSTRAINT `comment_mentions_mentioned_user_id_users_id_fk` FOREIGN KEY (`mentioned_user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `comment_mentions` ADD CONSTRAINT `comment_mentions_mentioned_by_user_id_users_id_fk` FOREIGN KEY (`mentioned_by_user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `comments` ADD CONSTRAINT `comments_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `comments` ADD CONSTRAINT `comments_resolved_by_users_id_fk` FOREIGN KEY (`resolved_by`) REFERENCES `users`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `inbox_items` ADD CONSTRAINT `inbox_items_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `note_activity` ADD CONSTRAINT `note_activity_noteId_freeform_notes_id_fk` FOREIGN KEY (`noteId`) REFERENCES `freeform_notes`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `note_activity` ADD CONSTRAINT `note_activity_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `note_comments` ADD CONSTRAINT `note_comments_noteId_freeform_notes_id_fk` FOREIGN KEY (`noteId`) REFERENCES `freeform_notes`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `note_comments` ADD CONSTRAINT `note_comments_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `freeform_notes` ADD CONSTRAINT `freeform_notes_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_credit_limits` ADD CONSTRAINT `client_credit_limits_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `creditApplications` ADD CONSTRAINT `creditApplications_creditId_credits_id_fk` FOREIGN KEY (`creditId`) REFERENCES `credits`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `creditApplications` ADD CONSTRAINT `creditApplications_invoiceId_transactions_id_fk` FOREIGN KEY (`invoiceId`) REFERENCES `transactions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `creditApplications` ADD CONSTRAINT `creditApplications_appliedBy_users_id_fk` FOREIGN KEY (`appliedBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credit_audit_log` ADD CONSTRAINT `credit_audit_log_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credit_audit_log` ADD CONSTRAINT `credit_audit_log_triggered_by_users_id_fk` FOREIGN KEY (`triggered_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credit_signal_history` ADD CONSTRAINT `credit_signal_history_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credit_system_settings` ADD CONSTRAINT `credit_system_settings_updated_by_users_id_fk` FOREIGN KEY (`updated_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credits` ADD CONSTRAINT `credits_clientId_clients_id_fk` FOREIGN KEY (`clientId`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credits` ADD CONSTRAINT `credits_transactionId_transactions_id_fk` FOREIGN KEY (`transactionId`) REFERENCES `transactions`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `credits` ADD CONSTRAINT `credits_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_catalog_views` ADD CONSTRAINT `client_catalog_views_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_draft_interests` ADD CONSTRAINT `client_draft_interests_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_interest_list_items` ADD CONSTRAINT `client_interest_list_items_interest_list_id_fk` FOREIGN KEY (`interest_list_id`) REFERENCES `client_interest_lists`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_interest_lists` ADD CONSTRAINT `client_interest_lists_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_price_alerts` ADD CONSTRAINT `client_price_alerts_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `vip_portal_auth` ADD CONSTRAINT `vip_portal_auth_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `vip_portal_configurations` ADD CONSTRAINT `vip_portal_configurations_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `alert_configurations` ADD CONSTRAINT `alert_configurations_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_views` ADD CONSTRAINT `calendar_views_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `userDashboardPreferences` ADD CONSTRAINT `userDashboardPreferences_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `dashboard_widget_layouts` ADD CONSTRAINT `dashboard_widget_layouts_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `scratch_pad_notes` ADD CONSTRAINT `scratch_pad_notes_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `inventoryViews` ADD CONSTRAINT `inventoryViews_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `pricing_profiles` ADD CONSTRAINT `pricing_profiles_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `purchaseOrderItems` ADD CONSTRAINT `purchaseOrderItems_purchaseOrderId_purchaseOrders_id_fk` FOREIGN KEY (`purchaseOrderId`) REFERENCES `purchaseOrders`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `purchaseOrderItems` ADD CONSTRAINT `purchaseOrderItems_productId_products_id_fk` FOREIGN KEY (`productId`) REFERENCES `products`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `purchaseOrders` ADD CONSTRAINT `purchaseOrders_vendorId_vendors_id_fk` FOREIGN KEY (`vendorId`) REFERENCES `vendors`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `purchaseOrders` ADD CONSTRAINT `purchaseOrders_intakeSessionId_intake_sessions_id_fk` FOREIGN KEY (`intakeSessionId`) REFERENCES `intake_sessions`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `purchaseOrders` ADD CONSTRAINT `purchaseOrders_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `intake_session_batches` ADD CONSTRAINT `intake_session_batches_intake_session_id_intake_sessions_id_fk` FOREIGN KEY (`intake_session_id`) REFERENCES `intake_sessions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `intake_session_batches` ADD CONSTRAINT `intake_session_batches_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `intake_sessions` ADD CONSTRAINT `intake_sessions_vendor_id_clients_id_fk` FOREIGN KEY (`vendor_id`) REFERENCES `clients`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `intake_sessions` ADD CONSTRAINT `intake_sessions_received_by_users_id_fk` FOREIGN KEY (`received_by`) REFERENCES `users`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `client_transactions` ADD CONSTRAINT `client_transactions_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transactionLinks` ADD CONSTRAINT `transactionLinks_parentTransactionId_transactions_id_fk` FOREIGN KEY (`parentTransactionId`) REFERENCES `transactions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transactionLinks` ADD CONSTRAINT `transactionLinks_childTransactionId_transactions_id_fk` FOREIGN KEY (`childTransactionId`) REFERENCES `transactions`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transactionLinks` ADD CONSTRAINT `transactionLinks_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transactions` ADD CONSTRAINT `transactions_clientId_clients_id_fk` FOREIGN KEY (`clientId`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transactions` ADD CONSTRAINT `transactions_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sales_sheet_templates` ADD CONSTRAINT `sales_sheet_templates_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sales_sheet_templates` ADD CONSTRAINT `sales_sheet_templates_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `salesSheetVersions` ADD CONSTRAINT `salesSheetVersions_templateId_sales_sheet_templates_id_fk` FOREIGN KEY (`templateId`) REFERENCES `sales_sheet_templates`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `salesSheetVersions` ADD CONSTRAINT `salesSheetVersions_createdBy_users_id_fk` FOREIGN KEY (`createdBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sales_sheet_history` ADD CONSTRAINT `sales_sheet_history_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sales_sheet_history` ADD CONSTRAINT `sales_sheet_history_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sales_sheet_history` ADD CONSTRAINT `sales_sheet_history_template_id_sales_sheet_templates_id_fk` FOREIGN KEY (`template_id`) REFERENCES `sales_sheet_templates`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_status_history` ADD CONSTRAINT `order_status_history_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_status_history` ADD CONSTRAINT `order_status_history_changed_by_users_id_fk` FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_intake_event_id_calendar_events_id_fk` FOREIGN KEY (`intake_event_id`) REFERENCES `calendar_events`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_packed_by_users_id_fk` FOREIGN KEY (`packed_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_shipped_by_users_id_fk` FOREIGN KEY (`shipped_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_converted_from_order_id_orders_id_fk` FOREIGN KEY (`converted_from_order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `recurring_orders` ADD CONSTRAINT `recurring_orders_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `recurring_orders` ADD CONSTRAINT `recurring_orders_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `returns` ADD CONSTRAINT `returns_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `returns` ADD CONSTRAINT `returns_processed_by_users_id_fk` FOREIGN KEY (`processed_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sampleAllocations` ADD CONSTRAINT `sampleAllocations_clientId_clients_id_fk` FOREIGN KEY (`clientId`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sampleRequests` ADD CONSTRAINT `sampleRequests_clientId_clients_id_fk` FOREIGN KEY (`clientId`) REFERENCES `clients`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sampleRequests` ADD CONSTRAINT `sampleRequests_requestedBy_users_id_fk` FOREIGN KEY (`requestedBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sampleRequests` ADD CONSTRAINT `sampleRequests_fulfilledBy_users_id_fk` FOREIGN KEY (`fulfilledBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sampleRequests` ADD CONSTRAINT `sampleRequests_cancelledBy_users_id_fk` FOREIGN KEY (`cancelledBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sampleRequests` ADD CONSTRAINT `sampleRequests_relatedOrderId_orders_id_fk` FOREIGN KEY (`relatedOrderId`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sample_inventory_log` ADD CONSTRAINT `sample_inventory_log_batch_id_batches_id_fk` FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sample_inventory_log` ADD CONSTRAINT `sample_inventory_log_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sample_inventory_log` ADD CONSTRAINT `sample_inventory_log_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_attachments` ADD CONSTRAINT `calendar_event_attachments_event_id_calendar_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_attachments` ADD CONSTRAINT `calendar_event_attachments_uploaded_by_users_id_fk` FOREIGN KEY (`uploaded_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_history` ADD CONSTRAINT `calendar_event_history_event_id_calendar_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_history` ADD CONSTRAINT `calendar_event_history_changed_by_users_id_fk` FOREIGN KEY (`changed_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_participants` ADD CONSTRAINT `calendar_event_participants_event_id_calendar_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_participants` ADD CONSTRAINT `calendar_event_participants_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_participants` ADD CONSTRAINT `calendar_event_participants_added_by_users_id_fk` FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_permissions` ADD CONSTRAINT `calendar_event_permissions_event_id_calendar_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_event_permissions` ADD CONSTRAINT `calendar_event_permissions_granted_by_users_id_fk` FOREIGN KEY (`granted_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_events` ADD CONSTRAINT `calendar_events_client_id_clients_id_fk` FOREIGN KEY (`client_id`) REFERENCES `clients`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_events` ADD CONSTRAINT `calendar_events_vendor_id_vendors_id_fk` FOREIGN KEY (`vendor_id`) REFERENCES `vendors`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_events` ADD CONSTRAINT `calendar_events_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_events` ADD CONSTRAINT `calendar_events_assigned_to_users_id_fk` FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_recurrence_instances` ADD CONSTRAINT `calendar_recurrence_instances_modified_assigned_to_users_id_fk` FOREIGN KEY (`modified_assigned_to`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_recurrence_instances` ADD CONSTRAINT `calendar_recurrence_instances_modified_by_users_id_fk` FOREIGN KEY (`modified_by`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_recurrence_instances` ADD CONSTRAINT `calendar_recurrence_instances_parent_event_id_fk` FOREIGN KEY (`parent_event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_recurrence_rules` ADD CONSTRAINT `calendar_recurrence_rules_event_id_calendar_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_reminders` ADD CONSTRAINT `calendar_reminders_event_id_calendar_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `calendar_events`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_reminders` ADD CONSTRAINT `calendar_reminders_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `batch_status_history` ADD CONSTRAINT `batch_status_history_batchId_batches_id_fk` FOREIGN KEY (`batchId`) REFERENCES `batches`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `batch_status_history` ADD CONSTRAINT `batch_status_history_fromStatusId_workflow_statuses_id_fk` FOREIGN KEY (`fromStatusId`) REFERENCES `workflow_statuses`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `batch_status_history` ADD CONSTRAINT `batch_status_history_toStatusId_workflow_statuses_id_fk` FOREIGN KEY (`toStatusId`) REFERENCES `workflow_statuses`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `batch_status_history` ADD CONSTRAINT `batch_status_history_changedBy_users_id_fk` FOREIGN KEY (`changedBy`) REFERENCES `users`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `batches` ADD CONSTRAINT `batches_statusId_workflow_statuses_id_fk` FOREIGN KEY (`statusId`) REFERENCES `workflow_statuses`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `batches` ADD CONSTRAINT `batches_photo_session_event_id_calendar_events_id_fk` FOREIGN KEY (`photo_session_event_id`) REFERENCES `calendar_events`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `inventoryAlerts` ADD CONSTRAINT `inventoryAlerts_batchId_batches_id_fk` FOREIGN KEY (`batchId`) REFERENCES `batches`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `inventoryAlerts` ADD CONSTRAINT `inventoryAlerts_acknowledgedBy_users_id_fk` FOREIGN KEY (`acknowledgedBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `inventoryMovements` ADD CONSTRAINT `inventoryMovements_batchId_batches_id_fk` FOREIGN KEY (`batchId`) REFERENCES `batches`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `inventoryMovements` ADD CONSTRAINT `inventoryMovements_performedBy_users_id_fk` FOREIGN KEY (`performedBy`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_task_activity` ADD CONSTRAINT `todo_task_activity_task_id_todo_tasks_id_fk` FOREIGN KEY (`task_id`) REFERENCES `todo_tasks`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_task_activity` ADD CONSTRAINT `todo_task_activity_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_tasks` ADD CONSTRAINT `todo_tasks_list_id_todo_lists_id_fk` FOREIGN KEY (`list_id`) REFERENCES `todo_lists`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_tasks` ADD CONSTRAINT `todo_tasks_assigned_to_users_id_fk` FOREIGN KEY (`assigned_to`) REFERENCES `users`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_tasks` ADD CONSTRAINT `todo_tasks_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_tasks` ADD CONSTRAINT `todo_tasks_completed_by_users_id_fk` FOREIGN KEY (`completed_by`) REFERENCES `users`(`id`) ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_list_members` ADD CONSTRAINT `todo_list_members_list_id_todo_lists_id_fk` FOREIGN KEY (`list_id`) REFERENCES `todo_lists`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_list_members` ADD CONSTRAINT `todo_list_members_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_list_members` ADD CONSTRAINT `todo_list_members_added_by_users_id_fk` FOREIGN KEY (`added_by`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `todo_lists` ADD CONSTRAINT `todo_lists_owner_id_users_id_fk` FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `vendor_supply` ADD CONSTRAINT `vendor_supply_vendor_id_vendors_id_fk` FOREIGN KEY (`vendor_id`) REFERENCES `vendors`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `vendor_supply` ADD CONSTRAINT `vendor_supply_created_by_users_id_fk` FOREIGN KEY (`created_by`) REFERENCES `users`(`id`) ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `vendorNotes` ADD CONSTRAINT `vendorNotes_vendorId_vendors_id_fk` FOREIGN KEY (`vendorId`) REFERENCES `vendors`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `vendorNotes` ADD CONSTRAINT `vendorNotes_userId_users_id_fk` FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `idx_tag_group_members_group_tag` ON `tagGroupMembers` (`groupId`,`tagId`);--> statement-breakpoint
CREATE INDEX `idx_tag_hierarchy_parent_child` ON `tagHierarchy` (`parentTagId`,`childTagId`);--> statement-breakpoint
CREATE INDEX `idx_tag_hierarchy_unique` ON `tagHierarchy` (`parentTagId`,`childTagId`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `client_activity` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `client_communications` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_communicated_at` ON `client_communications` (`communicated_at`);--> statement-breakpoint
CREATE INDEX `idx_type` ON `client_communications` (`communicationType`);--> statement-breakpoint
CREATE INDEX `idx_meeting_history_client` ON `client_meeting_history` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_meeting_history_date` ON `client_meeting_history` (`meeting_date`);--> statement-breakpoint
CREATE INDEX `idx_meeting_history_event` ON `client_meeting_history` (`calendar_event_id`);--> statement-breakpoint
CREATE INDEX `idx_category` ON `client_needs` (`category`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `client_needs` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_priority` ON `client_needs` (`priority`);--> statement-breakpoint
CREATE INDEX `idx_product_name_cn` ON `client_needs` (`product_name`);--> statement-breakpoint
CREATE INDEX `idx_status` ON `client_needs` (`status`);--> statement-breakpoint
CREATE INDEX `idx_strain` ON `client_needs` (`strain`);--> statement-breakpoint
CREATE INDEX `idx_teri_code` ON `clients` (`teri_code`);--> statement-breakpoint
CREATE INDEX `idx_total_owed` ON `clients` (`total_owed`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `match_records` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_client_need_id` ON `match_records` (`client_need_id`);--> statement-breakpoint
CREATE INDEX `idx_match_type` ON `match_records` (`match_type`);--> statement-breakpoint
CREATE INDEX `idx_user_action` ON `match_records` (`user_action`);--> statement-breakpoint
CREATE INDEX `idx_comment_id` ON `comment_mentions` (`comment_id`);--> statement-breakpoint
CREATE INDEX `idx_mentioned_user_id` ON `comment_mentions` (`mentioned_user_id`);--> statement-breakpoint
CREATE INDEX `idx_commentable` ON `comments` (`commentable_type`,`commentable_id`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `comments` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_is_resolved` ON `comments` (`is_resolved`);--> statement-breakpoint
CREATE INDEX `idx_user_id` ON `comments` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `inbox_items` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_is_archived` ON `inbox_items` (`is_archived`);--> statement-breakpoint
CREATE INDEX `idx_reference` ON `inbox_items` (`reference_type`,`reference_id`);--> statement-breakpoint
CREATE INDEX `idx_source` ON `inbox_items` (`source_type`,`source_id`);--> statement-breakpoint
CREATE INDEX `idx_status` ON `inbox_items` (`status`);--> statement-breakpoint
CREATE INDEX `idx_user_id` ON `inbox_items` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `client_credit_limits` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_credit_applications_credit` ON `creditApplications` (`creditId`);--> statement-breakpoint
CREATE INDEX `idx_credit_applications_invoice` ON `creditApplications` (`invoiceId`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `credit_audit_log` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `credit_audit_log` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_calculated_at` ON `credit_signal_history` (`calculated_at`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `credit_signal_history` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_credits_client_id` ON `credits` (`clientId`);--> statement-breakpoint
CREATE INDEX `idx_credits_expiration` ON `credits` (`expirationDate`);--> statement-breakpoint
CREATE INDEX `idx_credits_status` ON `credits` (`creditStatus`);--> statement-breakpoint
CREATE INDEX `idx_client_catalog_views_client_id` ON `client_catalog_views` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_client_draft_interests_batch_id` ON `client_draft_interests` (`batch_id`);--> statement-breakpoint
CREATE INDEX `idx_client_draft_interests_client_id` ON `client_draft_interests` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_interest_list_items_batch_id` ON `client_interest_list_items` (`batch_id`);--> statement-breakpoint
CREATE INDEX `idx_interest_list_items_list_id` ON `client_interest_list_items` (`interest_list_id`);--> statement-breakpoint
CREATE INDEX `idx_client_interest_lists_client_id` ON `client_interest_lists` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_client_interest_lists_status` ON `client_interest_lists` (`status`);--> statement-breakpoint
CREATE INDEX `idx_client_price_alerts_active` ON `client_price_alerts` (`active`);--> statement-breakpoint
CREATE INDEX `idx_client_price_alerts_batch_id` ON `client_price_alerts` (`batch_id`);--> statement-breakpoint
CREATE INDEX `idx_client_price_alerts_client_id` ON `client_price_alerts` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_vip_portal_email` ON `vip_portal_auth` (`email`);--> statement-breakpoint
CREATE INDEX `idx_vip_portal_session_token` ON `vip_portal_auth` (`session_token`);--> statement-breakpoint
CREATE INDEX `idx_vip_portal_client_id` ON `vip_portal_configurations` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_alert_type` ON `alert_configurations` (`alert_type`);--> statement-breakpoint
CREATE INDEX `idx_is_active` ON `alert_configurations` (`is_active`);--> statement-breakpoint
CREATE INDEX `idx_user_id` ON `alert_configurations` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_view_user` ON `calendar_views` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_view_user_default` ON `calendar_views` (`user_id`,`is_default`);--> statement-breakpoint
CREATE INDEX `idx_inventory_views_created_by` ON `inventoryViews` (`createdBy`);--> statement-breakpoint
CREATE INDEX `idx_is_active` ON `cogs_rules` (`is_active`);--> statement-breakpoint
CREATE INDEX `idx_priority` ON `cogs_rules` (`priority`);--> statement-breakpoint
CREATE INDEX `idx_product_category` ON `pricing_defaults` (`product_category`);--> statement-breakpoint
CREATE INDEX `idx_priority` ON `pricing_rules` (`priority`);--> statement-breakpoint
CREATE INDEX `idx_poi_po_id` ON `purchaseOrderItems` (`purchaseOrderId`);--> statement-breakpoint
CREATE INDEX `idx_poi_product_id` ON `purchaseOrderItems` (`productId`);--> statement-breakpoint
CREATE INDEX `idx_po_order_date` ON `purchaseOrders` (`orderDate`);--> statement-breakpoint
CREATE INDEX `idx_po_status` ON `purchaseOrders` (`purchaseOrderStatus`);--> statement-breakpoint
CREATE INDEX `idx_po_vendor_id` ON `purchaseOrders` (`vendorId`);--> statement-breakpoint
CREATE INDEX `idx_batch_id` ON `intake_session_batches` (`batch_id`);--> statement-breakpoint
CREATE INDEX `idx_intake_session_id` ON `intake_session_batches` (`intake_session_id`);--> statement-breakpoint
CREATE INDEX `idx_receive_date` ON `intake_sessions` (`receive_date`);--> statement-breakpoint
CREATE INDEX `idx_status` ON `intake_sessions` (`status`);--> statement-breakpoint
CREATE INDEX `idx_vendor_id` ON `intake_sessions` (`vendor_id`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `client_transactions` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_payment_status` ON `client_transactions` (`payment_status`);--> statement-breakpoint
CREATE INDEX `idx_transaction_date` ON `client_transactions` (`transaction_date`);--> statement-breakpoint
CREATE INDEX `idx_transaction_links_child` ON `transactionLinks` (`childTransactionId`);--> statement-breakpoint
CREATE INDEX `idx_transaction_links_parent` ON `transactionLinks` (`parentTransactionId`);--> statement-breakpoint
CREATE INDEX `idx_transaction_links_type` ON `transactionLinks` (`transactionLinkType`);--> statement-breakpoint
CREATE INDEX `idx_transactions_client_id` ON `transactions` (`clientId`);--> statement-breakpoint
CREATE INDEX `idx_transactions_date` ON `transactions` (`transactionDate`);--> statement-breakpoint
CREATE INDEX `idx_transactions_status` ON `transactions` (`transactionStatus`);--> statement-breakpoint
CREATE INDEX `idx_transactions_type` ON `transactions` (`transactionType`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `sales_sheet_templates` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_created_by` ON `sales_sheet_templates` (`created_by`);--> statement-breakpoint
CREATE INDEX `idx_sales_sheet_versions_template` ON `salesSheetVersions` (`templateId`,`versionNumber`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `sales_sheet_history` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `sales_sheet_history` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_created_by` ON `sales_sheet_history` (`created_by`);--> statement-breakpoint
CREATE INDEX `idx_order_id` ON `order_audit_log` (`order_id`);--> statement-breakpoint
CREATE INDEX `idx_timestamp` ON `order_audit_log` (`timestamp`);--> statement-breakpoint
CREATE INDEX `idx_batch_id` ON `order_line_items` (`batch_id`);--> statement-breakpoint
CREATE INDEX `idx_order_id` ON `order_line_items` (`order_id`);--> statement-breakpoint
CREATE INDEX `idx_changed_at` ON `order_status_history` (`changed_at`);--> statement-breakpoint
CREATE INDEX `idx_order_id` ON `order_status_history` (`order_id`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `orders` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `orders` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_fulfillment_status` ON `orders` (`fulfillmentStatus`);--> statement-breakpoint
CREATE INDEX `idx_is_draft` ON `orders` (`is_draft`);--> statement-breakpoint
CREATE INDEX `idx_order_type` ON `orders` (`orderType`);--> statement-breakpoint
CREATE INDEX `idx_quote_status` ON `orders` (`quoteStatus`);--> statement-breakpoint
CREATE INDEX `idx_sale_status` ON `orders` (`saleStatus`);--> statement-breakpoint
CREATE INDEX `idx_client_id` ON `recurring_orders` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_next_generation_date` ON `recurring_orders` (`next_generation_date`);--> statement-breakpoint
CREATE INDEX `idx_status` ON `recurring_orders` (`status`);--> statement-breakpoint
CREATE INDEX `idx_order_id` ON `returns` (`order_id`);--> statement-breakpoint
CREATE INDEX `idx_processed_at` ON `returns` (`processed_at`);--> statement-breakpoint
CREATE INDEX `idx_sample_allocations_client_month` ON `sampleAllocations` (`clientId`,`monthYear`);--> statement-breakpoint
CREATE INDEX `idx_sample_allocations_unique` ON `sampleAllocations` (`clientId`,`monthYear`);--> statement-breakpoint
CREATE INDEX `idx_sample_requests_client` ON `sampleRequests` (`clientId`);--> statement-breakpoint
CREATE INDEX `idx_sample_requests_date` ON `sampleRequests` (`requestDate`);--> statement-breakpoint
CREATE INDEX `idx_sample_requests_order` ON `sampleRequests` (`relatedOrderId`);--> statement-breakpoint
CREATE INDEX `idx_sample_requests_status` ON `sampleRequests` (`sampleRequestStatus`);--> statement-breakpoint
CREATE INDEX `idx_batch_id` ON `sample_inventory_log` (`batch_id`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `sample_inventory_log` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_order_id` ON `sample_inventory_log` (`order_id`);--> statement-breakpoint
CREATE INDEX `idx_attachment_event` ON `calendar_event_attachments` (`event_id`);--> statement-breakpoint
CREATE INDEX `idx_history_changed_at` ON `calendar_event_history` (`changed_at`);--> statement-breakpoint
CREATE INDEX `idx_history_event` ON `calendar_event_history` (`event_id`);--> statement-breakpoint
CREATE INDEX `idx_participant_user` ON `calendar_event_participants` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_permission_event_grantee` ON `calendar_event_permissions` (`event_id`,`grant_type`,`grantee_id`);--> statement-breakpoint
CREATE INDEX `idx_calendar_assigned` ON `calendar_events` (`assigned_to`);--> statement-breakpoint
CREATE INDEX `idx_calendar_created_by` ON `calendar_events` (`created_by`);--> statement-breakpoint
CREATE INDEX `idx_calendar_date_range` ON `calendar_events` (`start_date`,`end_date`);--> statement-breakpoint
CREATE INDEX `idx_calendar_entity` ON `calendar_events` (`entity_type`,`entity_id`);--> statement-breakpoint
CREATE INDEX `idx_calendar_events_client_id` ON `calendar_events` (`client_id`);--> statement-breakpoint
CREATE INDEX `idx_calendar_events_vendor_id` ON `calendar_events` (`vendor_id`);--> statement-breakpoint
CREATE INDEX `idx_calendar_module` ON `calendar_events` (`module`);--> statement-breakpoint
CREATE INDEX `idx_calendar_status` ON `calendar_events` (`status`);--> statement-breakpoint
CREATE INDEX `idx_instance_date_range` ON `calendar_recurrence_instances` (`instance_date`,`start_time`);--> statement-breakpoint
CREATE INDEX `idx_instance_parent_date` ON `calendar_recurrence_instances` (`parent_event_id`,`instance_date`);--> statement-breakpoint
CREATE INDEX `idx_instance_status` ON `calendar_recurrence_instances` (`status`);--> statement-breakpoint
CREATE INDEX `idx_recurrence_event` ON `calendar_recurrence_rules` (`event_id`);--> statement-breakpoint
CREATE INDEX `idx_reminder_event` ON `calendar_reminders` (`event_id`);--> statement-breakpoint
CREATE INDEX `idx_reminder_time` ON `calendar_reminders` (`reminder_time`,`status`);--> statement-breakpoint
CREATE INDEX `idx_reminder_user` ON `calendar_reminders` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_payment_methods_active` ON `paymentMethods` (`isActive`);--> statement-breakpoint
CREATE INDEX `idx_payment_methods_sort` ON `paymentMethods` (`sortOrder`);--> statement-breakpoint
CREATE INDEX `idx_batch_status_history_batchId` ON `batch_status_history` (`batchId`);--> statement-breakpoint
CREATE INDEX `idx_batch_status_history_changedBy` ON `batch_status_history` (`changedBy`);--> statement-breakpoint
CREATE INDEX `idx_batch_status_history_createdAt` ON `batch_status_history` (`createdAt`);--> statement-breakpoint
CREATE INDEX `idx_batch_status_history_toStatusId` ON `batch_status_history` (`toStatusId`);--> statement-breakpoint
CREATE INDEX `idx_inventory_alerts_batch` ON `inventoryAlerts` (`batchId`);--> statement-breakpoint
CREATE INDEX `idx_inventory_alerts_severity` ON `inventoryAlerts` (`alertSeverity`);--> statement-breakpoint
CREATE INDEX `idx_inventory_alerts_status` ON `inventoryAlerts` (`alertStatus`);--> statement-breakpoint
CREATE INDEX `idx_inventory_alerts_type` ON `inventoryAlerts` (`inventoryAlertType`);--> statement-breakpoint
CREATE INDEX `idx_inventory_movements_batch` ON `inventoryMovements` (`batchId`);--> statement-breakpoint
CREATE INDEX `idx_inventory_movements_created` ON `inventoryMovements` (`createdAt`);--> statement-breakpoint
CREATE INDEX `idx_inventory_movements_reference` ON `inventoryMovements` (`referenceType`,`referenceId`);--> statement-breakpoint
CREATE INDEX `idx_inventory_movements_type` ON `inventoryMovements` (`inventoryMovementType`);--> statement-breakpoint
CREATE INDEX `idx_workflow_statuses_isActive` ON `workflow_statuses` (`isActive`);--> statement-breakpoint
CREATE INDEX `idx_workflow_statuses_order` ON `workflow_statuses` (`order`);--> statement-breakpoint
CREATE INDEX `idx_deployments_branch` ON `deployments` (`branch`);--> statement-breakpoint
CREATE INDEX `idx_deployments_commit_sha` ON `deployments` (`commitSha`);--> statement-breakpoint
CREATE INDEX `idx_deployments_created_at` ON `deployments` (`startedAt`);--> statement-breakpoint
CREATE INDEX `idx_deployments_status` ON `deployments` (`status`);--> statement-breakpoint
CREATE INDEX `idx_created_at` ON `todo_task_activity` (`created_at`);--> statement-breakpoint
CREATE INDEX `idx_task_id` ON `todo_task_activity` (`task_id`);--> statement-breakpoint
CREATE INDEX `idx_user_id` ON `todo_task_activity` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_assigned_to` ON `todo_tasks` (`assigned_to`);--> statement-breakpoint
CREATE INDEX `idx_created_by` ON `todo_tasks` (`created_by`);--> statement-breakpoint
CREATE INDEX `idx_due_date` ON `todo_tasks` (`due_date`);--> statement-breakpoint
CREATE INDEX `idx_list_id` ON `todo_tasks` (`list_id`);--> statement-breakpoint
CREATE INDEX `idx_status` ON `todo_tasks` (`status`);--> statement-breakpoint
CREATE INDEX `idx_list_id` ON `todo_list_members` (`list_id`);--> statement-breakpoint
CREATE INDEX `idx_user_id` ON `todo_list_members` (`user_id`);--> statement-breakpoint
CREATE INDEX `idx_is_shared` ON `todo_lists` (`is_shared`);--> statement-breakpoint
CREATE INDEX `idx_owner_id` ON `todo_lists` (`owner_id`);--> statement-breakpoint
CREATE INDEX `idx_category` ON `vendor_supply` (`category`);--> statement-breakpoint
CREATE INDEX `idx_product_name_vs` ON `vendor_supply` (`product_name`);--> statement-breakpoint
CREATE INDEX `idx_status` ON `vendor_supply` (`status`);--> statement-breakpoint
CREATE INDEX `idx_strain` ON `vendor_supply` (`strain`);--> statement-breakpoint
CREATE INDEX `idx_vendor_id` ON `vendor_supply` (`vendor_id`);