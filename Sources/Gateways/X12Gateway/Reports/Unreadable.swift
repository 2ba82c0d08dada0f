extension X12Gateway {
    /// Why bytes can not be X12 at all, and what they look like instead, for people; nil where an interchange begins.
    public static func unreadable(_ bytes: [UInt8]) -> String? {
        guard let first = bytes.firstIndex(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
            return bytes.isEmpty ? "The file is empty." : "The file holds nothing but blanks."
        }
        if isX12(bytes) { return nil }
        let rest = bytes[first...]
        func begins(_ text: String) -> Bool { rest.starts(with: text.utf8) }
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
            return "The file begins with a byte order mark: save it as plain ASCII, without one."
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return "The file is UTF-16: save it as plain ASCII."
        }
        if begins("GS*") || begins("ST*") {
            let name = String(decoding: rest.prefix(2), as: UTF8.self)
            return
                "The file begins with \(name): its envelope is missing. An X12 file begins with ISA."
        }
        if begins("UNA") || begins("UNB") {
            return "This is EDIFACT, not X12: an X12 file begins with ISA."
        }
        if begins("%PDF") || begins("PK\u{3}\u{4}") || rest.starts(with: [0x1F, 0x8B]) {
            return "This is a PDF or a compressed file, not X12: unpack it first."
        }
        if bytes.prefix(4096).contains(where: { $0 < 0x09 }) {
            return "The file is binary, neither X12 nor JSON."
        }
        if begins("isa") { return "The file begins with isa: X12 wants capitals." }
        return "This is no X12: an X12 file begins with ISA."
    }
}
