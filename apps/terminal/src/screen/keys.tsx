import { type Key, useInput } from "ink"
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react"

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
  const isFollowing = useRef(false)
  const [handed, setHanded] = useState(0)
  const listeners = useRef<Listeners>({
    add(listener) {
      stack.current.push(listener)
      return () => {
        stack.current = stack.current.filter((one) => one !== listener)
      }
    },
  })

  const handOn = () => {
    const next = waiting.current.shift()
    isFollowing.current = next !== undefined
    if (!next) return
    stack.current.at(-1)?.current(...next)
    // Committed together with whatever the key has changed, so the effect below comes when the screen has followed.
    setHanded((count) => count + 1)
  }
  useEffect(() => {
    if (!isFollowing.current) return undefined
    const soon = setImmediate(handOn)
    return () => clearImmediate(soon)
  }, [handed])
  useInput((input, key) => {
    waiting.current.push(...splitKeys(input, key))
    if (!isFollowing.current) handOn()
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
  return Array.from(input, (character) => typedKey(character, key))
}

/** A control character is the key that a terminal sends it for. */
function typedKey(character: string, key: Key): [string, Key] {
  switch (character) {
    case "\r":
    case "\n":
      return ["", { ...key, return: true }]
    case "\t":
      return ["", { ...key, tab: true }]
    case "\b":
    case "\u007f":
      return ["", { ...key, backspace: true }]
    case "\u001b":
      return ["", { ...key, escape: true }]
    default:
      if (character >= " ") return [character, key]
      return [String.fromCharCode(character.charCodeAt(0) + 0x60), { ...key, ctrl: true }]
  }
}
