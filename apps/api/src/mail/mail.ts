import { createTransport } from "nodemailer"

/** One letter to one person. */
export interface Letter {
  /** The same for the same notice, so that a letter that is sent twice is known as one. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Sends letters; throws where the server of the settings does not take one. */
export interface Mail {
  send(letter: Letter): Promise<void>
  close(): void
}

/** How long the mail server may take to answer, in milliseconds. */
const patience = 8000

/** Mail settings that cannot be used. */
export class MailFault extends Error {
  readonly code = "MAIL_SETTINGS"
}

/**
 * Mail by the settings in the environment: `PLUMBLINE_SMTP` (smtp://host:port or smtps://host:port), `PLUMBLINE_SMTP_USER` and
 * `PLUMBLINE_SMTP_PASSWORD` where the server wants them, and `PLUMBLINE_MAIL_FROM`. Without the first nothing is ever sent.
 * nodemailer speaks SMTP with every server in use and has no dependencies of its own.
 */
export function mailFrom(environment: Readonly<Record<string, string | undefined>>): Mail | undefined {
  const address = environment["PLUMBLINE_SMTP"]
  if (address === undefined || address === "") return undefined
  const url = URL.canParse(address) ? new URL(address) : undefined
  const from = environment["PLUMBLINE_MAIL_FROM"] ?? ""
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === "" || from === "") {
    throw new MailFault(
      "PLUMBLINE_SMTP is smtp://HOST:PORT or smtps://HOST:PORT, and PLUMBLINE_MAIL_FROM is needed with it",
    )
  }
  const secure = url.protocol === "smtps:"
  const user = environment["PLUMBLINE_SMTP_USER"]
  const transport = createTransport({
    host: url.hostname,
    port: url.port === "" ? (secure ? 465 : 587) : Number(url.port),
    secure,
    ...(user !== undefined && user !== "" && { auth: { user, pass: environment["PLUMBLINE_SMTP_PASSWORD"] ?? "" } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  return {
    send: async ({ id, to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text, messageId: `<${id}@plumbline>` })
    },
    close: () => transport.close(),
  }
}
