/** The groups of participants of a calculation: how many, how old, for how long. */

import { make, makeButton } from "../../elements.js";
import { put, say } from "../../wording.js";
import { wholeNumber } from "../../whole-numbers.js";
import { field, numberInput, tellProblem } from "./fields.js";

/** @typedef {import("../../types.js").Participants} Participants */
/** @typedef {{count: string, age: string, months: string, hasOther: boolean}} Typed as it stands in the fields */
/**
 * @typedef {{element: HTMLFieldSetElement, legend: HTMLElement, remove: HTMLButtonElement, count: HTMLInputElement,
 *   age: HTMLSelectElement | null, months: HTMLInputElement, other: HTMLInputElement | null}} Group
 */

const AGES = ["25_or_over", "under_25"];
const MOST = 10;

export class ParticipantGroups {
  /** @type {Group[]} */
  #groups = [];
  /** @type {Group[]} those that were read last */
  #read = [];
  #list = make("div", "groups");
  #add = makeButton("", "stipend_add", () => this.#addAfterwards());
  #made = 0;

  /**
   * @param {string} prefix of the ids
   * @param {import("../../types.js").Area} area
   * @param {Record<string, any>[]} lines of a calculation, or what was typed before
   */
  constructor(prefix, area, lines) {
    this.prefix = prefix;
    this.area = area;
    this.element = make("div", "", this.#list, this.#add);
    for (const line of lines.length ? lines : [{}]) this.#append(this.#typedOf(line));
  }

  /** @returns {string} the rule of the area */
  get rule() {
    return this.area.stipend ?? "";
  }

  /** @returns {HTMLElement} the first field */
  get control() {
    return this.#groups[0].count;
  }

  /** @returns {Typed[]} */
  get typed() {
    return this.#groups.map(({ count, age, months, other }) => ({
      count: count.value,
      age: age?.value ?? "",
      months: months.value,
      hasOther: other?.checked ?? false,
    }));
  }

  /** @returns {Participants[] | null} null where a field holds no whole number, which is told there; a group whose
   *   number is not filled in does not count yet */
  read() {
    const begun = this.#groups.filter(({ count }) => count.value.trim());
    this.#read = begun.length ? begun : this.#groups.slice(0, 1);
    const read = this.#read.map(({ count, age, months, other }) => ({
      count: numberIn(count),
      months: numberIn(months),
      ...(age?.value && { age_group: age.value }),
      ...(other && { other_benefit: other.checked }),
    }));
    const isWhole = read.every((group) => group.count !== null && group.months !== null);
    return isWhole ? /** @type {Participants[]} */ (read) : null;
  }

  clear() {
    for (const { count, months } of this.#groups) for (const each of [count, months]) tellProblem([each], "");
  }

  /**
   * @param {{field: string, message: string}} error such as that of `participants[1].months`
   * @returns {boolean} whether it is about a field of a group
   */
  mark({ field: name, message }) {
    const [, place, part] = /^participants(?:\[(\d+)\]\.(\w+))?/.exec(name) ?? [];
    if (!name.startsWith("participants")) return false;
    const group = this.#read[Number(place ?? 0)];
    tellProblem([part === "months" ? group.months : group.count], message);
    return true;
  }

  /** @param {Record<string, any>} line @returns {Typed} */
  #typedOf({ count = "", age, age_group: ageGroup, months = 12, hasOther, grant }) {
    // In an area whose rule is a cap, nothing is granted for those with another benefit.
    const isBarred = this.rule === "cap" && grant !== undefined && Number(grant) === 0;
    return { count: String(count), age: age ?? ageGroup ?? "", months: String(months), hasOther: hasOther ?? isBarred };
  }

  /** @param {Typed} typed @returns {Group} */
  #append(typed) {
    const group = this.#group(typed);
    this.#groups.push(group);
    this.#list.append(group.element);
    this.#number();
    return group;
  }

  #addAfterwards() {
    this.#append(this.#typedOf({})).count.focus();
  }

  /** @param {Group} group */
  #drop(group) {
    const place = this.#groups.indexOf(group);
    this.#groups.splice(place, 1);
    group.element.remove();
    this.#number();
    (this.#groups[place] ?? this.#groups[place - 1]).count.focus();
    this.#list.dispatchEvent(new Event("change", { bubbles: true }));
  }

  #number() {
    this.#groups.forEach(({ legend, remove }, place) => {
      put(legend, "stipend_group", { number: place + 1 });
      put(remove, "stipend_remove", { number: place + 1 });
      remove.hidden = this.#groups.length < 2;
    });
    this.#add.hidden = this.#groups.length >= MOST;
  }

  /** @param {Typed} typed @returns {Group} */
  #group(typed) {
    const id = `${this.prefix}-group${++this.#made}`;
    const legend = make("legend");
    const count = numberInput(typed.count);
    const months = numberInput(typed.months);
    const age = this.rule === "year4" ? ageSelect(typed.age) : null;
    const other = this.rule === "cap" ? checkbox(typed.hasOther) : null;
    const fields = [
      field(`${id}-count`, say("stipend_count"), count),
      ...(age ? [field(`${id}-age`, say("stipend_age"), age)] : []),
      field(`${id}-months`, say("stipend_months", { most: this.area.longest_months }), months),
      ...(other ? [make("label", "option", other, put(make("span"), "stipend_other_benefit"))] : []),
    ];
    const remove = makeButton("quiet", "stipend_add", () => this.#drop(group));
    const element = make("fieldset", "group", legend, make("div", "group-fields", ...fields), remove);
    /** @type {Group} */
    const group = { element, legend, remove, count, age, months, other };
    return group;
  }
}

/** @param {HTMLInputElement} input @returns {number | null} */
function numberIn(input) {
  const number = wholeNumber(input.value.trim());
  if (typeof number === "number") return number;
  tellProblem([input], say("whole_number"));
  return null;
}

/** @param {string} chosen @returns {HTMLSelectElement} */
function ageSelect(chosen) {
  const select = make("select");
  for (const age of AGES) select.append(new Option(say(`stipend_${age}`), age));
  select.append(new Option(say("stipend_age_unknown"), ""));
  select.value = chosen;
  return select;
}

/** @param {boolean} isChecked @returns {HTMLInputElement} */
function checkbox(isChecked) {
  const input = make("input");
  input.type = "checkbox";
  input.checked = isChecked;
  return input;
}
