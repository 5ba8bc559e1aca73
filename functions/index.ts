/** Every deployed function, a line each: the map of the application. */
import { http } from "@google-cloud/functions-framework";
import { readConfig } from "./config.ts";
import { contextOf } from "./context.ts";
import { board } from "./handlers/board.ts";
import { refreshBloc } from "./handlers/refresh-bloc.ts";
import { sendReminders } from "./handlers/send-reminders.ts";
import { drainOnSigterm } from "./serving/drain.ts";
import { guardRequests } from "./serving/guard-requests.ts";

const config = readConfig();
const context = contextOf(config);
guardRequests(!config.isCloud);
if (config.FUNCTION_TARGET !== undefined) drainOnSigterm();

http("refresh-bloc", refreshBloc(context));
http("send-reminders", sendReminders(context));
http("board", board(context));
