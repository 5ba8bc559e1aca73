/**
 * The discovery documents of this server, from which clients learn its methods and where they are:
 * `/discovery/v1/apis/{sheets,drive}/{v4,v3}/rest`, as at Google, with this server's address in them.
 */

import { discovery, driveDiscovery, type Field, type MethodDescription } from "./discovery.ts";

const ADDRESS = /^\/discovery\/v1\/apis\/(sheets\/v4|drive\/v3)\/rest$/;

const APIS = {
  "sheets/v4": { source: discovery, servicePath: "", title: "Google Sheets API" },
  "drive/v3": { source: driveDiscovery, servicePath: "drive/v3/", title: "Google Drive API" },
} as const;

const UPLOADS: readonly string[] = ["drive.files.create", "drive.files.update"];
const DOWNLOADS: readonly string[] = ["drive.files.get", "drive.files.export"];

interface Resource {
  methods?: Record<string, unknown>;
  resources?: Record<string, Resource>;
}

const refTo = (schema: string | undefined) => (schema === undefined ? undefined : { $ref: schema });

function methodOf(id: string, servicePath: string, method: MethodDescription): object {
  const path = method.path.slice(servicePath.length);
  return {
    id,
    path,
    httpMethod: method.httpMethod,
    parameters: method.parameters,
    parameterOrder: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
    request: refTo(method.request),
    response: refTo(method.response),
    ...(DOWNLOADS.includes(id) ? { supportsMediaDownload: true, useMediaDownloadService: true } : {}),
    ...(UPLOADS.includes(id)
      ? {
          supportsMediaUpload: true,
          mediaUpload: {
            accept: ["*/*"],
            protocols: { simple: { multipart: true, path: `/upload/${servicePath}${path}` } },
          },
        }
      : {}),
  };
}

/** `sheets.spreadsheets.values.get` lies in the resource `values` of the resource `spreadsheets`. */
function resourcesOf(methods: Readonly<Record<string, MethodDescription>>, servicePath: string): Resource {
  const root: Resource = {};
  for (const [id, method] of Object.entries(methods)) {
    const [, ...names] = id.split(".");
    const last = names.pop() ?? "";
    let resource = root;
    for (const name of names) {
      resource.resources ??= {};
      resource = resource.resources[name] ??= {};
    }
    resource.methods ??= {};
    resource.methods[last] = methodOf(id, servicePath, method);
  }
  return root;
}

const schemaOf = ([id, properties]: readonly [string, Readonly<Record<string, Field>>]) =>
  [id, { id, type: "object", properties }] as const;

/** The document at a path; `undefined` where there is none. */
export function discoveryDocument(path: string, baseUrl: string): unknown {
  const api = ADDRESS.exec(path)?.[1];
  if (api !== "sheets/v4" && api !== "drive/v3") return undefined;
  const { source, servicePath, title } = APIS[api];
  const [name, version] = api.split("/");
  return {
    kind: "discovery#restDescription",
    discoveryVersion: "v1",
    id: `${name}:${version}`,
    name,
    version,
    revision: source.revision,
    title,
    protocol: "rest",
    rootUrl: `${baseUrl}/`,
    servicePath,
    baseUrl: `${baseUrl}/${servicePath}`,
    batchPath: "batch",
    parameters: source.parameters,
    schemas: Object.fromEntries(Object.entries(source.schemas).map(schemaOf)),
    ...resourcesOf(source.methods, servicePath),
  };
}
