import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { read } from '../server/read.ts';
import type { ProseAddress } from './prose-address.ts';
import { proseNode } from './prose-json.ts';

const projection = z.object({ json: proseNode, seq: z.number(), at: z.nullable(z.string()) });

/** A text as the server last wrote it out, a few seconds old at most: shown until the live document is there. */
export const proseQuery = ({ city, record, field, language }: ProseAddress) =>
  queryOptions({
    queryKey: ['city', city, 'prose', record, field, language],
    queryFn: ({ signal }) => {
      const path = [city, 'prose', record, field, language ?? '-'].map(encodeURIComponent).join('/');
      return read(`/api/cities/${path}`, projection, signal);
    },
  });
