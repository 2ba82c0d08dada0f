/// What was at the address of a key set.
public struct FetchedKeySet: Hashable, Sendable {
    public var bytes: [UInt8]
    /// For how long it may be kept; nil where its answer does not say.
    public var freshSeconds: Int?

    public init(bytes: [UInt8], freshSeconds: Int? = nil) {
        self.bytes = bytes
        self.freshSeconds = freshSeconds
    }

    /// - Parameters:
    ///   - cacheControl: the header `Cache-Control` of the answer (RFC 9111, section 5.2.2).
    ///   - age: its header `Age`: for how long a cache on the way has had it.
    public init(bytes: [UInt8], cacheControl: String?, age: String? = nil) {
        self.init(bytes: bytes, freshSeconds: Self.freshSeconds(cacheControl ?? "", age ?? ""))
    }

    private static func freshSeconds(_ cacheControl: String, _ age: String) -> Int? {
        var seconds: Int?
        for directive in cacheControl.lowercased().split(whereSeparator: { ", ".contains($0) }) {
            let parts = directive.split(separator: "=", maxSplits: 1)
            switch parts[0] {
            case "no-store", "no-cache": return 0
            case "max-age" where parts.count == 2:
                // What can not be read counts as stale (RFC 9111, section 4.2.1).
                let given = UInt32(parts[1].filter { $0 != "\"" }) ?? 0
                seconds = min(seconds ?? .max, Int(given))
            default: break
            }
        }
        return seconds.map { max(0, $0 - Int(UInt32(age) ?? 0)) }
    }
}
