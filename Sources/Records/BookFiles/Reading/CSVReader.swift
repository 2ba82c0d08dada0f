import Primitives

/// One value of a record, and the column of the line where it begins.
struct CSVField {
    var text: String
    var line: Int
    var column: Int
}

/// One record. It may span lines, where a quoted value does.
struct CSVRecord {
    var line: Int
    var fields: [CSVField]
}

/// Reads comma-separated values strictly by RFC 4180: CRLF or LF, quotes doubled inside quotes, nothing before or
/// after them. Beyond the RFC: empty lines and lines that begin with `#` are left out, and a byte-order mark at the
/// start is skipped.
struct CSVReader {
    private let bytes: [UInt8]
    private let file: String
    private let log: FindingLog
    private var index = 0
    private var line = 1
    private var lineStart = 0

    static func records(_ bytes: [UInt8], file: String, log: FindingLog) -> [CSVRecord] {
        guard String(validating: bytes, as: UTF8.self) != nil else {
            log.error("csv-encoding", "the file is not UTF-8", Spot(file))
            return []
        }
        var reader = CSVReader(bytes, file, log)
        return reader.all()
    }

    private init(_ bytes: [UInt8], _ file: String, _ log: FindingLog) {
        self.bytes = bytes
        self.file = file
        self.log = log
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            index = 3
            lineStart = 3
        }
    }

    private var spot: Spot { Spot(file, line, index - lineStart + 1) }

    private mutating func all() -> [CSVRecord] {
        var records: [CSVRecord] = []
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "#") {
                skipLine()
            } else if atLineEnd {
                passLineEnd()
            } else {
                records.append(record())
            }
        }
        return records
    }

    private mutating func record() -> CSVRecord {
        var record = CSVRecord(line: line, fields: [field()])
        while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
            index += 1
            record.fields.append(field())
        }
        passLineEnd()
        return record
    }

    private mutating func field() -> CSVField {
        let (startLine, startColumn) = (line, index - lineStart + 1)
        let text = index < bytes.count && bytes[index] == quote ? quoted() : plain()
        return CSVField(text: text, line: startLine, column: startColumn)
    }

    private mutating func plain() -> String {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !atLineEnd {
            if bytes[index] == quote {
                log.error("csv-quote", "a quote inside a value that is not quoted", spot)
                skipValue()
                break
            }
            index += 1
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func quoted() -> String {
        let opening = spot
        var text: [UInt8] = []
        index += 1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == quote {
                guard index < bytes.count, bytes[index] == quote else {
                    return closed(text)
                }
                index += 1
            } else if byte == newline {
                line += 1
                lineStart = index
            }
            text.append(byte)
        }
        log.error("csv-quote", "a quoted value without an end", opening)
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func closed(_ text: [UInt8]) -> String {
        if index < bytes.count, bytes[index] != UInt8(ascii: ","), !atLineEnd {
            log.error("csv-quote", "text after the closing quote of a value", spot)
            skipValue()
        }
        return String(decoding: text, as: UTF8.self)
    }

    private let quote = UInt8(ascii: "\"")
    private let newline = UInt8(ascii: "\n")

    private var atLineEnd: Bool {
        bytes[index] == newline
            || bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
                && bytes[index + 1] == newline
    }

    private mutating func passLineEnd() {
        guard index < bytes.count else { return }
        if bytes[index] == UInt8(ascii: "\r") { index += 1 }
        index += 1
        line += 1
        lineStart = index
    }

    private mutating func skipValue() {
        while index < bytes.count, bytes[index] != UInt8(ascii: ","), !atLineEnd { index += 1 }
    }

    private mutating func skipLine() {
        while index < bytes.count, !atLineEnd { index += 1 }
        passLineEnd()
    }
}
