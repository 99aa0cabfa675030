// Why part of a delivery is refused at the dock: it goes back on the truck that brought it.

export const dockRefusals = ["bags open, flower wet", "seals broken", "labels of another harvest"] as const;

export type DockRefusal = (typeof dockRefusals)[number];
