import { z } from 'zod';
import { position } from './place.ts';

const tag = z.string().exactOptional().describe('!reset');

const scalar = z
  .strictObject({
    type: z.literal('yamlScalar'),
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
    text: z.string().describe('without quotes, numbers as they are written'),
    style: z.enum(['plain', 'quoted', 'block']),
    tag,
    position,
  })
  .meta({ id: 'YamlScalar' });

const alias = z
  .strictObject({ type: z.literal('yamlAlias'), source: z.string(), position })
  .meta({ id: 'YamlAlias' });

const entry = z.strictObject({
  get key() {
    return yamlValue;
  },
  get value() {
    return yamlValue.exactOptional();
  },
  path: z.string().exactOptional().describe('of a key that Compose has: services.*.image'),
});
z.globalRegistry.add(entry, { id: 'YamlEntry' });

const map = z.strictObject({ type: z.literal('yamlMap'), entries: z.array(entry), tag, position });
z.globalRegistry.add(map, { id: 'YamlMap' });

const list = z.strictObject({
  type: z.literal('yamlList'),
  get items() {
    return z.array(yamlValue);
  },
  tag,
  position,
});
z.globalRegistry.add(list, { id: 'YamlList' });

/** A value of a YAML file in a note, as read. */
export const yamlValue = z.discriminatedUnion('type', [map, list, scalar, alias]);
z.globalRegistry.add(yamlValue, { id: 'YamlValue' });
