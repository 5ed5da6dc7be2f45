/* What is not for the public, or not written yet; the same rules as handbook/check/sense/private.py,
   unfinished.py and markup.py. */

const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\ufeff\ufdd0-\ufdef\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Surrogate}/u;
const MAIL = /(?<![@/\w.+:%-])(?!git@)[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b|mailto:[^\s)>\]"']+/i;
const PHONE = /(?<![\w/.=-])\+\d[\d ()./-]{7,}\d(?![\w/-])|\b(?:tel|phone|telephone|mobile|whatsapp)\b[.: ]{1,3}[(\d][\d ()./-]{5,}\d/i;
const FEWEST_DIGITS = 7;
const ROOM = new RegExp([
  "zoom\\.(?:us|com)/(?:j|my|s|w|wc)/", "meet\\.google\\.com/[a-z]{3}-", "teams\\.(?:microsoft|live)\\.com/(?:l/meetup-join|meet)/",
  "whereby\\.com/[\\w-]+", "meet\\.jit\\.si/\\w", "webex\\.com/(?:meet|join|[\\w-]+/j\\.php)", "gotomeeting\\.com/join/", "gotomeet\\.me/\\w",
  "join\\.skype\\.com/\\w", "discord\\.gg/\\w", "discord(?:app)?\\.com/invite/", "t\\.me/(?:joinchat/|\\+)", "chat\\.whatsapp\\.com/\\w", "join\\.slack\\.com/t/",
].map((one) => `(?<![\\w-])${one}`).join("|"), "i");

const NOTHING_ELSE = /^\W*(?:to ?do|fix ?me|t\.?b\.?[acd]\.?|xxx+|to be (?:announced|confirmed|decided|done)|n\/?a|place ?holder|change ?me|fill (?:me )?in|\?+)\W*$/i;
const ANYWHERE = /\b(?:TODO|FIXME)\b(?= ?[:(!])|\b[Ll]orem ipsum\b|\?\?\?+|https?:\/\/(?:www\.)?example\.(?:com|net)\b\S*|https?:\/\/(?:www\.)?example\.org(?:\/?$|\/(?:page|your)\b\S*)/;
const BLANK = /\[(?:(?:YOUR|THE|INSERT|ADD)\b[A-Z ]*|NAME|DATE|CITY|TITLE|VENUE|GROUP|SPEAKER|URL|LINK|TEXT|[A-Z]+(?: [A-Z]+)+)\](?!\()/;
const IN_PROSE = /\b(?:TODO|FIXME|TBD|TBA|XXX)\b(?! ?(?:apps?|lists?|items?|MVC)\b)/;

const LINK = /(?<!!)\[[^\][]*\]\(\s*<?(?!https?:\/\/[^/])[^\s)>]+/i;
const TAG = /<\/?(?:a|b|blockquote|br|center|code|div|em|embed|font|h[1-6]|hr|i|iframe|img|li|ol|p|pre|script|span|strong|style|sub|sup|table|td|th|tr|u|ul|video)\b[^<>]*>|<!--/i;
const HEADING = /^ {0,3}#{1,6} +\S/m;
const PICTURE = /!\[[^\]]*\]\(/;
const CODE = /`[^`]*`/g;

const hidden = (text) => {
  const code = text.match(INVISIBLE)?.[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
  return code ? `There is an invisible character in it (U+${code}). Type the words anew.` : "";
};

const notPublic = (text) => {
  if (ROOM.test(text)) return "This link lets people into a meeting or a chat: give a public page instead.";
  if (MAIL.test(text)) return "An e-mail address is private: leave it out, or link a public page instead.";
  const phone = text.match(PHONE)?.[0] ?? "";
  return phone.replace(/\D/g, "").length >= FEWEST_DIGITS ? "This looks like a telephone number, which is private: leave it out." : "";
};

const unfinished = (text, isProse) => {
  const found = NOTHING_ELSE.test(text) ? text : text.match(ANYWHERE)?.[0] ?? text.match(BLANK)?.[0] ?? (isProse ? text.replace(CODE, "").match(IN_PROSE)?.[0] : "");
  return found ? `Leave out what is not known, instead of ${found.trim()}.` : "";
};

const markup = (text) => {
  const plain = text.replace(CODE, "");
  if (LINK.test(plain)) return "A link in the text has to be a whole address, with https://.";
  if (TAG.test(plain)) return "HTML is shown as it stands: use Markdown, such as **bold**.";
  if (HEADING.test(plain)) return "A heading is shown as it stands: leave out the # at the line's start.";
  return PICTURE.test(plain) ? "A picture has its own place under Photos." : "";
};

/* Return why a text cannot be published as it is; empty where it can. */
export const unfit = (text, isProse) =>
  hidden(text) || notPublic(text) || unfinished(text, isProse) || (isProse ? markup(text) : "");
