// Two made reports of one event by two newsrooms, of our own writing, for the tests of copied texts.

/** A wire's report. */
export const wireStory: readonly string[] = [
  'Fire crews spent the night clearing burnt trucks from the ring road after armed groups closed nine crossings around the port, and traffic began to move again shortly before sunrise.',
  'The harbour master closed both quays at noon and sent the crews of four freighters below deck; two pilots who were on their way to a tanker turned back when they saw smoke over the customs house.',
  'Fourteen members of the coast patrol were killed in the first hour, most of them at the fuel depot, where a column of pickups broke through the outer gate and set the pumps alight.',
  'Bakeries and pharmacies in the old quarter opened for two hours in the morning under the eyes of marines, and the queues reached as far as the cathedral steps.',
  'Schools will stay closed until the end of the week, the city said, and the ferry to the islands will run once a day instead of five times.',
  'Insurers have begun to count the losses, which one broker put at the value of a whole season of exports.',
];

/** Another newsroom's report of the same event: the same figures and one quoted sentence in common. */
export const otherStory: readonly string[] = [
  'By dawn the port was quiet. Nine crossings of the ring road had been blocked the evening before, and the wrecks were still smoking when the first tow trucks arrived.',
  'A nurse at the clinic beside the lighthouse counted ambulances until she lost track. Of the coast patrol, fourteen were dead, many of them caught near the fuel depot.',
  'Both quays had been shut since midday. A tanker waited outside the breakwater with its lights on, and nobody came to bring it in.',
  'Parents learned by telephone that there would be no lessons this week. On the islands, which now see a single ferry a day, the shelves emptied fast.',
  'Marines stood in front of the bakery on the square while people bought what there was, and went home without talking.',
  'What it all cost is a matter of guessing. Somebody in the trade spoke of a season of exports.',
];

/** The wire's report under a lead of one's own. */
export const changedLead: readonly string[] = [
  'Our readers woke to a city without buses, and to the first count of what the night had done to it.',
  ...wireStory.slice(1),
];

/** The wire's report without its second half. */
export const cutAtTheEnd: readonly string[] = wireStory.slice(0, 3);
