import Primitives

/// One row with typed reading of its values. Each reading that fails is logged; `isSound` says whether all went well,
/// so that a row is read to its end before it is dropped.
final class CSVRow {
    let file: String
    let log: FindingLog
    private let columns: CSVColumns
    /// Columns that the whole file lacks and that were named once, with its header.
    private let absent: Set<String>
    private let record: CSVRecord
    private(set) var isSound = true

    init(
        columns: CSVColumns, absent: Set<String>, record: CSVRecord, file: String,
        log: FindingLog
    ) {
        self.columns = columns
        self.absent = absent
        self.record = record
        self.file = file
        self.log = log
    }

    var line: Int { record.line }

    /// Where a column's value stands; the line's start for a column that the file has not.
    func spot(_ column: String? = nil) -> Spot {
        guard let column, let index = columns[column] else { return Spot(file, record.line) }
        return Spot(file, record.fields[index].line, record.fields[index].column)
    }

    func fail(_ code: String, _ message: String, at column: String? = nil) {
        isSound = false
        log.error(code, message, spot(column))
    }

    /// What is allowed and probably not meant.
    func warn(_ code: String, _ message: String, at column: String? = nil) {
        log.warning(code, message, spot(column))
    }

    /// The value without the spaces around it; nil where it is empty.
    func text(_ column: String) -> String? {
        guard let index = columns[column] else { return nil }
        let text = record.fields[index].text.trimmed
        return text.isEmpty ? nil : text
    }

    func requiredText(_ column: String) -> String {
        if let text = text(column) { return text }
        if columns[column] != nil {
            fail("book-missing-value", "`\(column)` is empty", at: column)
        } else if absent.contains(column) {
            isSound = false
        } else {
            fail("book-missing-value", "this row needs a column `\(column)`")
        }
        return ""
    }

    /// - Parameter expected: what a right value looks like, for the message.
    /// - Parameter expected: what it is to be, for whoever wrote something else.
    func value<Value>(
        _ column: String, _ expected: @autoclosure () -> String, _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(column) else { return nil }
        guard let value = read(text) else {
            fail("book-bad-value", "`\(text)` is not \(expected())", at: column)
            return nil
        }
        return value
    }

    func required<Value>(
        _ column: String, _ expected: String, _ read: (String) -> Value?
    ) -> Value? {
        guard text(column) != nil else {
            _ = requiredText(column)
            return nil
        }
        return value(column, expected, read)
    }

    /// Values set apart by semicolons.
    func list(_ column: String) -> [String] {
        guard let text = text(column) else { return [] }
        return text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    func values<Value>(_ column: String, _ expected: String, _ read: (String) -> Value?) -> [Value]
    {
        list(column).compactMap { text in
            let value = read(text)
            if value == nil {
                fail("book-bad-value", "`\(text)` is not \(expected)", at: column)
            }
            return value
        }
    }
}
