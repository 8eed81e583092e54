/**
 * Where an arrow key leads among inputs laid out in rows: left and right when the cursor stands at that end of the text, up
 * and down to the nearest input of the next row. Enter goes on like the right arrow, as in a spreadsheet.
 */
export function nextCell(
  key: string,
  at: number,
  inputs: readonly HTMLInputElement[],
  input: HTMLInputElement,
): HTMLInputElement | undefined {
  const isAllSelected = input.selectionStart === 0 && input.selectionEnd === input.value.length
  switch (key) {
    case "ArrowLeft":
      return isAllSelected || input.selectionEnd === 0 ? inputs[at - 1] : undefined
    case "ArrowRight":
      return isAllSelected || input.selectionStart === input.value.length ? inputs[at + 1] : undefined
    case "Enter":
      return inputs[at + 1]
    case "ArrowUp":
      return sameColumn(inputs.slice(0, at).reverse(), input)
    case "ArrowDown":
      return sameColumn(inputs.slice(at + 1), input)
    default:
      return undefined
  }
}

function sameColumn(inputs: readonly HTMLInputElement[], input: HTMLInputElement): HTMLInputElement | undefined {
  const left = input.getBoundingClientRect().left
  return inputs.find((other) => Math.abs(other.getBoundingClientRect().left - left) < 2)
}
