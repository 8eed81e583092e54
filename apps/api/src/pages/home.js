// The page at "/": signs in, and shows the way to what a person works with. Plain, so that it opens everywhere at once.
const element = (id) => document.getElementById(id)
const form = element("sign-in")
const message = element("message")
let language = localStorage.getItem("plumbline.language") === "en" ? "en" : "zh"

const texts = {
  zh: {
    offline: "连不上服务器，请检查网络后重试。",
    failed: "登录没有成功，请稍后再试。",
    wrong: "用户名或密码不对，请核对后重试。",
    many: "尝试次数过多，请一分钟后再试。",
    other: "English",
  },
  en: {
    offline: "The server cannot be reached; check the network and try again.",
    failed: "Signing in failed; try again later.",
    wrong: "The user name or the password is wrong; check both and try again.",
    many: "Too many attempts; try again in a minute.",
    other: "中文",
  },
}

function speak() {
  document.documentElement.lang = language === "en" ? "en" : "zh-CN"
  for (const node of document.querySelectorAll("[data-zh]")) node.textContent = node.dataset[language]
  element("language").textContent = texts[language].other
}

const send = (path, options = {}) =>
  fetch(path, { credentials: "same-origin", headers: { "content-type": "application/json" }, ...options })

async function show() {
  const response = await send("/api/me").catch(() => undefined)
  if (response === undefined) message.textContent = texts[language].offline
  const person = response?.ok ? await response.json() : undefined
  form.hidden = person !== undefined
  element("signed-in").hidden = person === undefined
  if (person === undefined) return element("username").focus()
  element("who").textContent = person.name
  element("to-form").hidden = person.role !== "county"
  element("to-console").hidden = person.role !== "administrator" && person.role !== "auditor"
  element("to-terminal").hidden = person.role !== "reviewer"
  element("command").textContent = `npm run -s plumbline -- login --server ${location.origin}`
  return person
}

form.addEventListener("submit", async (event) => {
  event.preventDefault()
  const button = form.querySelector("button")
  message.textContent = ""
  button.disabled = true
  const { username, password } = Object.fromEntries(new FormData(form))
  const body = JSON.stringify({ username, password })
  const response = await send("/api/auth/sign-in/username", { method: "POST", body }).catch(() => undefined)
  button.disabled = false
  if (!response?.ok) {
    const reason =
      response === undefined ? "offline" : response.status === 429 ? "many" : response.status < 500 ? "wrong" : "failed"
    message.textContent = texts[language][reason]
    return element("password").select()
  }
  form.reset()
  const person = await show()
  if (person?.role === "county") location.assign("/form/")
  else if (person?.role === "administrator" || person?.role === "auditor") location.assign("/console/")
})

element("sign-out").addEventListener("click", async () => {
  await send("/api/auth/sign-out", { method: "POST", body: "{}" }).catch(() => undefined)
  await show()
})

element("language").addEventListener("click", () => {
  language = language === "en" ? "zh" : "en"
  localStorage.setItem("plumbline.language", language)
  message.textContent = ""
  speak()
})

speak()
void show()
