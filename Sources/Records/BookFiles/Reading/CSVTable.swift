import Primitives

/// A file of rows under a header. The header names the columns in any order; an unknown, missing or doubled name is
/// a problem, so that a misspelt one is not an empty one.
struct CSVTable {
    private(set) var rows: [CSVRow] = []

    init(
        _ bytes: [UInt8], file: String, required: [String], optional: [String] = [],
        log: FindingLog
    ) {
        let records = CSVReader.records(bytes, file: file, log: log)
        guard let header = records.first else {
            log.error("csv-header", "the file has no header", Spot(file))
            return
        }
        var columns = CSVColumns()
        for (index, field) in header.fields.enumerated() {
            let spot = Spot(file, field.line, field.column)
            let name = field.text
            if !required.contains(name), !optional.contains(name) {
                log.error(
                    "csv-unknown-column",
                    "unknown column `\(name)`; known are \((required + optional).joined(separator: ", "))",
                    spot)
            } else if columns[name] != nil {
                log.error("csv-doubled-column", "column `\(name)` is there twice", spot)
            } else {
                columns.add(name, at: index)
            }
        }
        let absent = required.filter { columns[$0] == nil }
        for name in absent {
            log.error(
                "csv-missing-column", "column `\(name)` is missing", Spot(file, header.line))
        }
        let absentNames = Set(absent)
        rows.reserveCapacity(records.count)
        for record in records.dropFirst() {
            guard record.fields.count == header.fields.count else {
                log.error(
                    "csv-field-count",
                    "\(record.fields.count) values under \(header.fields.count) columns",
                    Spot(file, record.line))
                continue
            }
            rows.append(
                CSVRow(
                    columns: columns, absent: absentNames, record: record, file: file, log: log))
        }
    }
}
