import { GoogleAuth, OAuth2Client } from "google-auth-library";

export type AnyAuthClient = GoogleAuth | OAuth2Client;

/** The runtime's own service account, or the credentials that `gcloud auth application-default login` left. */
export const ownCredentials = (): AnyAuthClient =>
  new GoogleAuth({ scopes: ["https://www.googleapis.com/auth/spreadsheets"] });

/** A token as it is, without any login: what the embedded server takes for a person. */
export function givenToken(token: string): AnyAuthClient {
  const client = new OAuth2Client();
  client.setCredentials({ access_token: token });
  return client;
}
