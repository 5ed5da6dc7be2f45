/* The ways a finished file takes: the repository's own editor, the clipboard, a download. */

import { make } from "../elements.js";
import { counted } from "../language.js";
import { copy, save } from "../taking.js";

/* GitHub answers 414 to an address above 8191 bytes (github/docs issue 5136). Who is not signed in
   gets there by way of the sign-in page, whose address holds this one encoded once more. */
const LONGEST = 8_000;
const UPLOAD_FOLDER = "data/events";

const encoded = (text) => encodeURIComponent(text).replaceAll("%20", "+");
const pathOf = (path) => path.split("/").map(encodeURIComponent).join("/");

/* How each kind of host opens its page for a new file.
   Sources: GitHub's own addresses; Gitea docs, "Pre-Fill New File name and contents";
   GitLab issue 337038: no way to give the content. */
const HOSTS = {
  github: {
    empty: (repository, path) => `${repository}/new/main?filename=${pathOf(path)}`,
    filled: (repository, path, text) => `${repository}/new/main?filename=${pathOf(path)}&value=${encoded(text)}`,
    upload: (repository) => `${repository}/upload/main/${UPLOAD_FOLDER}`,
    issue: (repository) => `${repository}/issues/new/choose`,
  },
  gitea: {
    empty: (repository, path) => `${repository}/_new/main/?filename=${pathOf(path)}`,
    filled: (repository, path, text) => `${repository}/_new/main/?filename=${pathOf(path)}&value=${encoded(text)}`,
    upload: (repository) => `${repository}/_upload/main/${UPLOAD_FOLDER}`,
    issue: (repository) => `${repository}/issues/new/choose`,
  },
  gitlab: {
    empty: (repository, path) => `${repository}/-/new/main?file_name=${pathOf(path)}`,
    issue: (repository) => `${repository}/-/issues/new`,
  },
};

/* Return the repository's address, name and kind of host, as the page's head gives them. */
export const repository = () => {
  const address = document.querySelector('meta[name="hb-repository"]')?.content.replace(/\/$/, "") ?? "";
  const found = address.match(/^https:\/\/([^/]+)\/.+/);
  const name = found?.[1] ?? "";
  const kind = Object.keys(HOSTS).find((one) => name.includes(one)) ?? (name === "codeberg.org" ? "gitea" : "");
  return { address, name, kind, host: HOSTS[kind] };
};

export const issueAddress = ({ address, host }) => host?.issue(address);

const byteLength = (address, kind) => {
  const signIn = kind === "github" ? `https://github.com/login?return_to=${encodeURIComponent(address)}` : address;
  return new TextEncoder().encode(signIn).length;
};

/* Return where a file can be made, whether it is there filled in already, and how long the way is. */
const newFile = ({ address, kind, host }, path, text) => {
  if (!host) return { href: "", isFilled: false, length: 0 };
  const filled = host.filled?.(address, path, text);
  const length = filled ? byteLength(filled, kind) : 0;
  const isFilled = Boolean(filled) && length <= LONGEST;
  return { href: isFilled ? filled : host.empty(address, path), isFilled, length };
};

const words = (where, way) => {
  const proposes = "There, choose “Commit changes” and propose them: this is the pull request. No account yet? The site will ask you to make one, which is free.";
  if (!where.host) return ["Download the file and send it to those who keep the handbook", where.address ? [", at ", make("a", { href: where.address, target: "_blank", rel: "noopener noreferrer", textContent: where.address }), "."] : ["."]].flat();
  if (way.isFilled) return [`A page of ${where.name} opens in a new tab with the name and the text filled in. ${proposes}`];
  const upload = where.host.upload?.(where.address);
  const why = way.length ? `The text is too long to travel in an address (${counted(way.length)} of ${counted(LONGEST)} characters). ` : `${where.name} takes the name from an address, not the text. `;
  const steps = "Copy the text first. Then open the empty file, whose name is filled in, and paste. ";
  return [`${why}${steps}${proposes}`, ...(upload ? [" Or download the file and drop it on the ", make("a", { href: upload, target: "_blank", rel: "noopener noreferrer", textContent: "upload page" }), " of its folder."] : [])];
};

/* Build the buttons for one file. `ready` refuses, and shows why, while something is wrong.
   A second file has to join the branch of the first: opened by a link it would stand alone. */
export const senderFor = (place, where, { title, second }, ready) => {
  let file = { path: "", text: "" };
  const heading = make("h3", { textContent: title });
  const shownPath = make("code");
  const open = make("a", { className: "md-button md-button--primary", target: "_blank", rel: "noopener noreferrer" });
  const copying = make("button", { type: "button", className: "md-button", textContent: "Copy the text" });
  const downloading = make("button", { type: "button", className: "md-button", textContent: "Download the file" });
  const about = make("p", { className: "hb-form__how" });
  const said = make("p", { className: "hb-form__said" });
  const byHand = make("textarea", { readOnly: true, rows: 5, hidden: true, ariaLabel: "The text of the file" });
  said.setAttribute("role", "status");
  open.addEventListener("click", (event) => {
    if (!ready()) event.preventDefault();
  });
  copying.addEventListener("click", async () => {
    if (!ready()) return;
    const works = await copy(file.text);
    said.textContent = works ? "Copied." : "The browser does not allow it. The text is selected here: press Ctrl+C or ⌘C.";
    byHand.hidden = works;
    byHand.value = file.text;
    if (!works) byHand.select();
  });
  downloading.addEventListener("click", () => {
    if (!ready()) return;
    save(file.path.split("/").pop(), file.text, "application/yaml");
    said.textContent = `Downloaded: ${file.path.split("/").pop()}. It belongs into ${file.path.split("/").slice(0, -1).join("/")}/.`;
  });
  place.append(heading, make("p", { className: "hb-form__path" }, shownPath), make("div", { className: "hb-form__ways" }, open, copying, downloading), about, said, byHand);
  return (path, text) => {
    if (path === file.path && text === file.text) return;
    file = { path, text };
    const way = newFile(where, path, text);
    shownPath.textContent = path;
    open.hidden = !way.href || Boolean(second);
    open.href = way.href || "#";
    open.textContent = way.isFilled ? `Open it on ${where.name}` : `Open an empty file on ${where.name}`;
    about.replaceChildren(...(second ? [second] : words(where, way)));
    said.textContent = "";
    byHand.hidden = true;
  };
};
