/** A village as this subgraph knows it: by its 12 digits. */
export interface VillageRow {
  code: string;
}

/** A record of another subgraph that names an enterprise, as the gateway hands it over. */
export interface NamingRow {
  id: string;
  creditCode: string;
}
