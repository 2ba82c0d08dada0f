import HTTPTypes

private let traceParent = HTTPField.Name("traceparent")

/// What a caller says of its trace (W3C Trace Context, section 3.2): `00-<32 hex>-<16 hex>-<2 hex>`.
struct TraceParent {
    let traceID: String

    /// nil where there is none, or it is not of this form: what a caller writes gets into no log unread.
    init?(_ headers: HTTPFields) {
        guard let traceParent, let value = headers[traceParent] else { return nil }
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0] != "ff",
            zip(parts, [2, 32, 16, 2]).allSatisfy({ Self.isHexadecimal($0, count: $1) }),
            parts[1].contains(where: { $0 != "0" })
        else { return nil }
        traceID = String(parts[1])
    }

    private static func isHexadecimal(_ text: Substring, count: Int) -> Bool {
        text.utf8.count == count
            && text.utf8.allSatisfy { byte in
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                    || UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte
            }
    }
}
