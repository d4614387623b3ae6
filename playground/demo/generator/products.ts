import type { FunnelKey } from './story';

/** What is sold: `#` in its name stands for a number of units. */
export type Product = {
  name: { en: string; de: string };
  units: [min: number, max: number];
  /** Of one unit, or of the whole where the units have no price. */
  price: number;
  flat?: boolean;
};

const product = (
  en: string,
  de: string,
  units: [min: number, max: number],
  price: number,
): Product => ({ name: { en, de }, units, price });
const flat = (en: string, de: string, price: number): Product => ({
  ...product(en, de, [1, 64], price),
  flat: true,
});

export const PRODUCTS: Record<FunnelKey, Product[]> = {
  'b2b-cycle': [
    product('Solar roof # kWp', 'Solardach # kWp', [60, 420], 950),
    product('Energy audit, # sites', 'Energieaudit, # Standorte', [2, 12], 3_800),
    product('Charging park, # points', 'Ladepark, # Punkte', [4, 36], 4_200),
    product('Battery storage # kWh', 'Batteriespeicher # kWh', [80, 480], 520),
    product('Maintenance contract # years', 'Wartungsvertrag # Jahre', [2, 6], 7_500),
    product('Solar carport, # spaces', 'Solarcarport, # Plätze', [12, 90], 1_900),
    flat('Energy management system', 'Energiemanagementsystem', 34_000),
    flat('Heat recovery', 'Wärmerückgewinnung', 68_000),
    flat('Peak load control', 'Lastspitzenregelung', 18_000),
  ],
  'field-sales': [
    product('Solar roof # kWp', 'Solardach # kWp', [5, 16], 1_450),
    product('Battery storage # kWh', 'Batteriespeicher # kWh', [5, 15], 780),
    product('Heat pump # kW', 'Wärmepumpe # kW', [6, 16], 1_900),
    product('Solar roof with storage # kWh', 'Solardach mit Speicher # kWh', [6, 14], 2_100),
    flat('Wallbox with installation', 'Wallbox mit Einbau', 1_650),
    flat('Balcony solar set', 'Balkonkraftwerk', 890),
  ],
  'service-cycle': [
    flat('Inverter shows error E#', 'Wechselrichter meldet E#', 180),
    flat('Storage does not charge', 'Speicher lädt nicht', 240),
    flat('Meter readings missing', 'Zählerstände fehlen', 90),
    flat('App login not possible', 'Anmeldung in der App geht nicht', 60),
    flat('Yearly maintenance', 'Jährliche Wartung', 320),
    product('Extension by # modules', 'Erweiterung um # Module', [4, 16], 210),
  ],
};
