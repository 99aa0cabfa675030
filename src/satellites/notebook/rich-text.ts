// Documents as the application's editor keeps them: a tree of nodes (Tiptap's JSON).

export type Block =
  | { readonly type: "heading"; readonly attrs: { readonly level: 2 | 3 }; readonly content: readonly Text[] }
  | { readonly type: "paragraph"; readonly content: readonly Text[] }
  | { readonly type: "bulletList"; readonly content: readonly ListItem[] }
  | { readonly type: "taskList"; readonly content: readonly TaskItem[] };

type Text = { readonly type: "text"; readonly text: string };
type Paragraph = Extract<Block, { type: "paragraph" }>;
type ListItem = { readonly type: "listItem"; readonly content: readonly Paragraph[] };
type TaskItem = {
  readonly type: "taskItem";
  readonly attrs: { readonly checked: boolean };
  readonly content: readonly Paragraph[];
};

export function heading(text: string, level: 2 | 3 = 2): Block {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

export function paragraph(text: string): Paragraph {
  return { type: "paragraph", content: [{ type: "text", text }] };
}

export function bullets(items: readonly string[]): Block {
  return { type: "bulletList", content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })) };
}

export function boxes(items: readonly { readonly text: string; readonly isTicked: boolean }[]): Block {
  return {
    type: "taskList",
    content: items.map(({ text, isTicked }) => ({
      type: "taskItem",
      attrs: { checked: isTicked },
      content: [paragraph(text)],
    })),
  };
}

export function richText(content: readonly Block[]) {
  return { type: "doc", content } as const;
}
