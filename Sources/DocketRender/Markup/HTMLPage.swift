import DocketCore

/// The frame of a page that stands alone: no script, no link to anything outside.
struct HTMLPage {
  let text: HTMLText

  /// Opens the page.
  func open(title: String, to sink: inout ByteSink) throws {
    sink.append(
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>\(text.escaped(title))</title>
      <style>
      body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 70em; padding: 0 1em; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: 1em 0; }
      caption { text-align: left; padding-bottom: .5em; }
      th, td { padding: .2em .8em; text-align: left; border-bottom: 1px solid #ddd; }
      th { border-bottom: 2px solid #888; }
      .number { text-align: right; }
      tr.total td { font-weight: bold; border-top: 2px solid #888; }
      tr.partial td, .footer { color: #666; }
      .warning { color: #a40; }
      .footer { list-style: none; padding: 0; font-size: .9em; }
      </style>
      </head>
      <body>
      """)
    try sink.endLine()
  }

  /// Closes it.
  func close(to sink: inout ByteSink) throws {
    sink.append("</body>\n</html>")
    try sink.endLine()
  }
}
