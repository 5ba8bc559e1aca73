"""Google's Python client against the server at argv[1], as the person argv[2]; prints what it got as one JSON object."""

import io
import json
import sys

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaInMemoryUpload, MediaIoBaseDownload

base, person = sys.argv[1:3]
SPREADSHEET = "application/vnd.google-apps.spreadsheet"
got = {}


def api(name, version):
    """A client that learns the methods from the server itself."""
    address = base + "/discovery/v1/apis/{api}/{apiVersion}/rest"
    credentials = Credentials(person)
    return build(name, version, discoveryServiceUrl=address, credentials=credentials, cache_discovery=False)


def note(name, request):
    """Keeps the answer under the name, or the error as status and body."""
    try:
        got[name] = request.execute()
    except HttpError as error:
        got[name] = [int(error.resp.status), json.loads(error.content.decode())["error"]]
    return got[name]


spreadsheets = api("sheets", "v4").spreadsheets()
values = spreadsheets.values()
drive = api("drive", "v3")

created = note("create", spreadsheets.create(body={"properties": {"title": "Khối"}}, fields="spreadsheetId"))
file = {"spreadsheetId": created["spreadsheetId"]}
rows = {"values": [["Mã", "98.75"], ["", None, True]]}
d1 = {"gridRange": {"sheetId": 0, "startRowIndex": 0, "endRowIndex": 1, "startColumnIndex": 3, "endColumnIndex": 4}}

note("update", values.update(range="Sheet1!A1", valueInputOption="USER_ENTERED", body=rows, **file))
note("get", values.get(range="Sheet1!A1:C2", valueRenderOption="UNFORMATTED_VALUE", **file))
note("append", values.append(range="A1", valueInputOption="RAW", insertDataOption="INSERT_ROWS", body={"values": [["x"]]}, **file))
note("batchUpdate", values.batchUpdate(body={"valueInputOption": "RAW", "data": [{"range": "D1", "values": [[1]]}]}, **file))
note("batchGet", values.batchGet(ranges=["A1:B1", "Sheet1!D1"], majorDimension="COLUMNS", **file))
filtered = {"valueInputOption": "RAW", "data": [{"dataFilter": d1, "values": [[2]]}]}
note("batchUpdateByDataFilter", values.batchUpdateByDataFilter(body=filtered, **file))
note("batchGetByDataFilter", values.batchGetByDataFilter(body={"dataFilters": [d1]}, **file))
note("batchClearByDataFilter", values.batchClearByDataFilter(body={"dataFilters": [d1]}, **file))
note("clear", values.clear(range="Sheet1!C1:C9", **file))
note("batchClear", values.batchClear(body={"ranges": ["A2", "E:E"]}, **file))

add = {"requests": [{"addSheet": {"properties": {"sheetId": 7, "title": "Hai"}}}], "includeSpreadsheetInResponse": True}
note("addSheet", spreadsheets.batchUpdate(body=add, fields="updatedSpreadsheet.sheets.properties.title", **file))
note("fields", spreadsheets.get(fields="sheets(properties(title),data.rowData.values.formattedValue)", **file))
note("ranges", spreadsheets.get(ranges=["Hai!A1:B2"], includeGridData=True, **file))
note("getByDataFilter", spreadsheets.getByDataFilter(body={"dataFilters": [d1]}, fields="sheets.properties.title", **file))
note("copyTo", spreadsheets.sheets().copyTo(sheetId=7, body={"destinationSpreadsheetId": file["spreadsheetId"]}, **file))
search = {"dataFilters": [{"developerMetadataLookup": {"metadataKey": "k"}}]}
note("search", spreadsheets.developerMetadata().search(body=search, **file))

note("notFound", spreadsheets.get(spreadsheetId="no-such-file"))
note("badRange", values.get(range="Nope!A1", **file))
note("unknownField", spreadsheets.batchUpdate(body={"requests": [{"addSheet": {"x": 1}}]}, **file))

id = {"fileId": file["spreadsheetId"]}
note("list", drive.files().list(q="name = 'Khối' and mimeType = '%s'" % SPREADSHEET, fields="files(name)", pageSize=10))
note("createFile", drive.files().create(body={"name": "Ba", "mimeType": SPREADSHEET}, fields="name,mimeType"))
upload = MediaInMemoryUpload(b"a,b\n1,2\n", mimetype="text/csv")
uploaded = note("upload", drive.files().create(body={"name": "Bốn", "mimeType": SPREADSHEET}, media_body=upload))
note("uploadedValues", values.get(spreadsheetId=uploaded["id"], range="A1:B2"))
got["export"] = drive.files().export(mimeType="text/csv", **id).execute().decode()
file_bytes = io.BytesIO()
download = MediaIoBaseDownload(file_bytes, drive.files().export_media(mimeType="text/csv", **id))
while not download.next_chunk()[1]:
    pass
got["download"] = file_bytes.getvalue().decode()
reader = {"type": "user", "role": "reader", "emailAddress": "can-bo@so.example"}
permission = note("share", drive.permissions().create(body=reader, sendNotificationEmail=False, fields="id,role", **id))["id"]
note("raise", drive.permissions().update(permissionId=permission, body={"role": "writer"}, fields="role", **id))
note("permissions", drive.permissions().list(fields="permissions(emailAddress,role)", **id))
note("unshare", drive.permissions().delete(permissionId=permission, **id))
note("noPermission", drive.permissions().get(permissionId=permission, **id))
note("delete", drive.files().delete(**id))
note("gone", drive.files().get(**id))

pages, request = [], drive.files().list(pageSize=1, orderBy="name", fields="nextPageToken,files(name)")
while request is not None:
    page = request.execute()
    pages.append([each["name"] for each in page["files"]])
    request = drive.files().list_next(request, page)
got["pages"] = pages

print(json.dumps(got))
