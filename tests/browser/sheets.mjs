// A spreadsheet of LibreOffice, made here: `content.xml` in a folder that is only packed, since a reader unfolds it anyway.

import { crc32 } from "node:zlib";

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Lines of cells; a cell is a text, or { text, down, across } where it is merged with those below or beside it. */
export function ods(lines) {
  const cell = (each) => {
    const { text, down = 1, across = 1 } = typeof each === "string" ? { text: each } : each;
    const spans = `${down > 1 ? ` table:number-rows-spanned="${down}"` : ""}${across > 1 ? ` table:number-columns-spanned="${across}"` : ""}`;
    return text ? `<table:table-cell office:value-type="string"${spans}><text:p>${escape(text)}</text:p></table:table-cell>` : "<table:table-cell/>";
  };
  const rows = lines.map((line) => `<table:table-row>${line.map(cell).join("")}</table:table-row>`).join("");
  const content = `<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:body><office:spreadsheet>` +
    `<table:table table:name="Membres">${rows}<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>` +
    `</office:spreadsheet></office:body></office:document-content>`;
  return packed([["mimetype", "application/vnd.oasis.opendocument.spreadsheet"], ["content.xml", content]]);
}

/** A ZIP of parts that are not compressed. */
function packed(parts) {
  const heads = [], bodies = [];
  let at = 0;
  for (const [name, text] of parts) {
    const [title, body] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(title.length, 22);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 4);
    common.copy(head, 6);
    head.writeUInt32LE(at, 42);
    heads.push(head, title);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, title, body]);
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}
