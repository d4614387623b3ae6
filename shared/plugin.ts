/** The plugin id: uid prefix, route prefix and settings store name. Never rename it: tables and grants hang on it. */
export const PLUGIN_ID = 'sales-pipeline';
