import { type Key, useInput } from "ink"
import { createContext, type ReactElement, type ReactNode, useContext, useLayoutEffect, useRef } from "react"

/** Does something about one key; `input` is one character, or empty for keys that have a name. */
export type OnKey = (input: string, key: Key) => void

interface Listeners {
  add(listener: { current: OnKey }): () => void
}

const ListenersContext = createContext<Listeners | undefined>(undefined)

/**
 * Hands keys on one by one, each after the screen has followed the one before: a terminal delivers what was typed quickly, or
 * pasted, or sent by a script, in one piece.
 */
export function Keys({ children }: { readonly children: ReactNode }): ReactElement {
  const stack = useRef<{ current: OnKey }[]>([])
  const waiting = useRef<[string, Key][]>([])
  const draining = useRef(false)
  const listeners = useRef<Listeners>({
    add(listener) {
      stack.current.push(listener)
      return () => {
        stack.current = stack.current.filter((one) => one !== listener)
      }
    },
  })

  const drain = () => {
    const next = waiting.current.shift()
    draining.current = next !== undefined
    if (!next) return
    stack.current.at(-1)?.current(...next)
    setTimeout(drain, 0)
  }
  useInput((input, key) => {
    waiting.current.push(...splitKeys(input, key))
    if (!draining.current) drain()
  })
  return <ListenersContext value={listeners.current}>{children}</ListenersContext>
}

/** Listens while `isActive`; whoever began last is heard alone. */
export function useKeys(onKey: OnKey, { isActive = true } = {}): void {
  const listeners = useContext(ListenersContext)
  const latest = useRef(onKey)
  useLayoutEffect(() => {
    latest.current = onKey
  })
  useLayoutEffect(() => (isActive ? listeners?.add(latest) : undefined), [listeners, isActive])
}

/** Text that came in one piece, as the keys that it was typed with. */
export function splitKeys(input: string, key: Key): [string, Key][] {
  if (input.length < 2 || key.ctrl || key.meta) return [[input, key]]
  return Array.from(input, (character) =>
    character === "\r" || character === "\n" ? ["", { ...key, return: true }] : [character, key],
  )
}
