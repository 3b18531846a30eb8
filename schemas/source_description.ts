// What sources/<source id>/source.yaml holds: the description of a publisher, wire, authority or other speaker.
import { z } from 'zod';

const text = z.string().trim().min(1);

/** An office-holder or spokesperson, in the role in which they speak. Nobody else is named in a description. */
export const speakerSchema = z.strictObject({
  name: text,
  role_en: text,
  role_es: text,
  /** Short forms used on later mention. */
  surnames: z.array(text),
  /** Role phrases that identify the person where no name is given. */
  titles: z.array(text),
});

export const sourceDescriptionSchema = z.strictObject({
  source_id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: text,
  kind: text,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  language: z
    .string()
    .regex(/^[a-z]{2}(-[A-Za-z0-9]+)*$/)
    .nullable(),
  homepage: z.url().nullable(),
  domains: z.array(text),
  owner: text.nullable(),
  relays: z.array(text),
  names: z.array(text).min(1),
  party_to_deaths: z.boolean(),
  level: text.nullable().default(null),
  jurisdiction: text.nullable().default(null),
  /** True for the catch-alls ("authorities", "officials"): an origin is named, and none is identified. */
  generic: z.boolean().default(false),
  speakers: z.array(speakerSchema).default([]),
  facts_from: z.array(z.url()),
  note: text.nullable(),
});

export type Speaker = z.infer<typeof speakerSchema>;
export type SourceDescription = z.infer<typeof sourceDescriptionSchema>;
