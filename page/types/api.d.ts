/** The shapes of the API's answers as far as the page reads them; `openapi.yaml` describes them in full. */

export interface Problem {
    status?: number;
    title?: string;
    detail?: string;
    parameter?: string;
    value?: string;
    allowed?: string;
}

export interface Count {
    value: string;
    label: string;
    count: number;
    selected?: boolean;
}

export interface FacetCounts {
    values: Count[];
    other: number;
}

export interface Total {
    value: number;
    unit: string;
    relation: string;
}

export interface Bucket {
    date: string;
    count: number;
}

export interface Timeline {
    buckets: Bucket[];
    interval: string;
    undated: number;
}

export interface Mention {
    type: string;
    id?: string;
    name: string;
    start: number;
    end: number;
    original_start?: number;
    original_end?: number;
}

export interface District {
    code: string;
    name: string;
}

export interface Named {
    name: string;
}

export interface Topic {
    id: string;
    name: string;
}

export interface Hit {
    article_id: string;
    level: string;
    paragraph?: number;
    sentence?: number;
    title?: string;
    published_at?: string;
    source?: string;
    url?: string;
    text: string;
    highlight?: { title?: string; text?: string; ranges?: [number, number][] };
    mentions?: Mention[];
    districts: District[];
    enterprises: Named[];
    topics?: Topic[];
    subject: { districts: District[]; enterprises: Named[] };
    others?: { count: number; reprints?: boolean };
}

export interface Relaxation {
    change: string;
    q?: string;
    from?: string;
    to?: string;
    total: number;
}

export interface SearchAnswer {
    total: Total;
    took_ms: number;
    hits: Hit[];
    next?: string;
    facets: Record<string, FacetCounts>;
    suggested_filters?: { facet: string; value: string; label: string }[];
    relaxed?: Relaxation[];
}

export interface Paragraph {
    paragraph: number;
    text: string;
    mentions: Mention[];
    sentences: { sentence: number; start: number; end: number }[];
}

export interface Article {
    title?: string;
    title_mentions?: Mention[];
    published_at?: string;
    source?: string;
    url?: string;
    language_form?: string;
    original?: string;
    paragraphs: Paragraph[];
    districts: District[];
    enterprises: Named[];
    persons: Named[];
    topics: Topic[];
}

export interface Entity {
    type: string;
    value: string;
    label: string;
    path?: string;
    aliases: string[];
    total: Total;
    timeline: Timeline;
    companions: Record<string, FacetCounts>;
    sentences: Hit[];
}

export interface Pairs {
    rows: Count[];
    columns: Count[];
    cells: { row: string; column: string; count: number }[];
}

export interface Suggestion {
    type: string;
    value: string;
    label: string;
    path?: string;
    count?: number;
}

export interface Suggestions {
    unit: string;
    entities: Suggestion[];
    titles: { article_id: string; title: string }[];
}
