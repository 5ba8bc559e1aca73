/** Every deployed function, a line each: the map of the application. */
import { http } from "@google-cloud/functions-framework";
import { readConfig } from "./config.ts";
import { contextOf } from "./context.ts";
import { board } from "./handlers/board.ts";
import { refreshBloc } from "./handlers/refresh-bloc.ts";
import { sendReminders } from "./handlers/send-reminders.ts";

const context = contextOf(readConfig());

http("refresh-bloc", refreshBloc(context));
http("send-reminders", sendReminders(context));
http("board", board(context));
