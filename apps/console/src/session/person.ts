import type { Person } from "@plumbline/contract"
import { computed, type ComputedRef, inject, type InjectionKey, provide } from "vue"

const key: InjectionKey<ComputedRef<Person>> = Symbol("person")

/** Makes the person who is signed in known to the pages below. */
export function providePerson(person: ComputedRef<Person>): void {
  provide(key, person)
}

/** Who is signed in. The pages are drawn only below someone who may be here. */
export function usePerson(): ComputedRef<Person> {
  const person = inject(key)
  if (!person) throw new Error("usePerson outside of the session gate")
  return person
}

/** Whether the person runs the year: starts cycles, keeps people and units. The api says so too. */
export function useRunsTheYear(): ComputedRef<boolean> {
  const person = usePerson()
  return computed(() => person.value.role === "administrator")
}
