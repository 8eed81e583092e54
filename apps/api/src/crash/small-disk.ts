import { spawnSync } from "node:child_process"
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A disk of few megabytes, in memory. */
export interface SmallDisk {
  readonly folder: string
  /** Leaves not a byte. */
  fill(): void
  makeRoom(): void
  /** Whether anybody may write on it, the system's own administrator included. */
  setWritable(isWritable: boolean): void
  remove(): void
}

/** Nothing where this machine lets us mount none: it takes Linux, and the rights. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "plumbline disk "))
  const mount = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder])
  if (mount.status !== 0) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  const ballast = join(folder, "ballast")
  return {
    folder,
    fill: () => fill(ballast),
    makeRoom: () => rmSync(ballast, { force: true }),
    setWritable: (isWritable) => void spawnSync("mount", ["-o", `remount,${isWritable ? "rw" : "ro"}`, folder]),
    remove() {
      spawnSync("umount", [folder])
      rmSync(folder, { recursive: true })
    },
  }
}

function fill(file: string): void {
  const piece = Buffer.alloc(4096)
  const opened = openSync(file, "a")
  try {
    for (;;) writeSync(opened, piece)
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error
  } finally {
    closeSync(opened)
  }
}
