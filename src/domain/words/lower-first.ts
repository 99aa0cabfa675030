// A sentence that becomes part of another: its first letter is small, names and numbers inside it stay as they are.

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
