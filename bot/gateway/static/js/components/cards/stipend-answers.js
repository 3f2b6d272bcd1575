/** What the groups of a calculation are in the draft. */

/** @typedef {import("../../types.js").Participants} Participants */

/**
 * @param {Participants[]} groups
 * @param {string} rule of the area
 * @returns {Record<string, any>} the answers by question; the longest time where it varies, as the question says
 */
export function answersOf(groups, rule) {
  const answers = {
    participants: counted(groups),
    months_per_participant: Math.max(...groups.map(({ months }) => months)),
  };
  if (rule !== "year4") {
    return { ...answers, participants_with_other_benefit: counted(groups.filter((each) => each.other_benefit)) };
  }
  const isKnown = groups.every(({ age_group: age }) => age);
  const young = counted(groups.filter(({ age_group: age }) => age === "under_25"));
  return { ...answers, participants_under_25: isKnown ? young : "unknown" };
}

/** @param {Participants[]} groups @returns {number} */
function counted(groups) {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
