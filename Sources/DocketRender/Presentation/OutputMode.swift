/// A form that answers leave in; the raw value is what `--mode` and `.mode` take.
public enum OutputMode: String, CaseIterable, Sendable {
  case table, vertical, csv, tsv, json, jsonl, markdown, html
}
