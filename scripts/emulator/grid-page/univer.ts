/** Univer with the parts that this page uses, in Vietnamese. Buttons for what the page does not send are left out. */

import { InterceptorEffectEnum, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import {
  BEFORE_CELL_EDIT,
  ILayoutService,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreVietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationVietnamese from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteVietnamese from "@univerjs/preset-sheets-note/locales/vi-VN";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";

export type Grid = FUniver;

export const GRID_LOCALE = LocaleType.VI_VN;

export interface GridAndLook {
  readonly univerAPI: Grid;
  /** Shows formatted texts from now on. The grid's services are there once it has a workbook. */
  readonly showFormatted: () => void;
  /** Resolves when the grid is on the screen: before, it can neither scroll nor measure. */
  readonly rendered: Promise<void>;
  /** Gives rows the height of their wrapped text. Unlike the grid's own command, one cannot undo it. */
  readonly fitRows: (unitId: string, subUnitId: string, rows: readonly number[]) => void;
  /** Takes the keyboard. */
  readonly focus: () => void;
}

type Plugin = Parameters<Univer["registerPlugin"]>[0];

export function createGrid(container: string): GridAndLook {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreVietnamese, validationVietnamese, noteVietnamese) },
  });
  // A plugin that a later preset brings again comes with that preset's settings.
  const plugins = new Map<string, { readonly plugin: Plugin; readonly settings: unknown }>();
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      contextMenu: false,
      formulaBar: true,
      // Every cell is a text to the grid; it need not say so.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      footer: {
        sheetBar: true,
        statisticBar: false,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
    } as never),
    // A search box would take the keys of who types an answer that the list lacks.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false } as never),
    UniverSheetsNotePreset(),
  ];
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, settings] = Array.isArray(entry) ? entry : [entry, undefined];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, { plugin, settings });
  }
  for (const { plugin, settings } of plugins.values()) univer.registerPlugin(plugin, settings as never);
  const univerAPI = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const rendered = new Promise<void>((resolve) => {
    univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage >= univerAPI.Enum.LifecycleStages.Rendered) resolve();
    });
  });
  return {
    univerAPI,
    rendered,
    fitRows: (unitId, subUnitId, rows) => {
      const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 }));
      if (ranges.length === 0) return;
      const { redos } = injector.get(SheetInterceptorService).generateMutationsOfAutoHeight({
        unitId,
        subUnitId,
        ranges,
        autoHeightRanges: ranges,
        lazyAutoHeightRanges: [],
      });
      for (const { id, params } of redos) univerAPI.syncExecuteCommand(id, params);
    },
    focus: () => injector.get(ILayoutService).focus(),
    showFormatted: () => {
      const service = injector.get(SheetInterceptorService);
      service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, shownText);
      service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, editedText);
    },
  };
}

/** A cell keeps the text that one edits; what one sees is the server's formatted text beside it. */
const shownText: typeof INTERCEPTOR_POINT.CELL_CONTENT = {
  id: "shown-text",
  effect: InterceptorEffectEnum.Value,
  priority: 10_000,
  handler: (cell, location, next) => {
    const raw = location.rawData as { v?: unknown; custom?: { shown?: string; edited?: string } } | undefined;
    const { shown, edited } = raw?.custom ?? {};
    // What was just typed is not what the server formatted: it is shown as it is until the answer comes.
    if (shown === undefined || shown === edited || raw?.v !== edited) return next(cell);
    return next({ ...cell, v: shown, t: 1 });
  },
};

/** One edits the formula and all digits, in the cell and in the bar above, and not what is shown. */
const editedText: typeof BEFORE_CELL_EDIT = {
  id: "edited-text",
  priority: 10_000,
  handler: (cell, _location, next) => {
    const { edited } = (cell?.custom ?? {}) as { edited?: string };
    return next(edited === undefined || edited === "" ? cell : { ...cell, v: edited, t: 1 });
  },
};
