public import Primitives

/// Where notifications are sent to: an absolute http or https URL (RFC 3986), without user, password and fragment.
public struct Endpoint: Hashable, Sendable {
    public enum Host: Hashable, Sendable {
        case address(IPAddress)
        /// A name of the DNS, in lower case.
        case name(String)
    }

    public let isSecure: Bool
    public let host: Host
    public let port: Int
    /// Path and query, as a request line names them.
    public let target: String

    public static let lengthMax = 2_048

    /// nil where the text is no such URL. What stands for an address in an old way (`0x7f.1`, `2130706433`) is none either:
    /// a name does not end in a number (WHATWG URL, "ends in a number checker").
    public init?(_ text: String) {
        guard text.utf8.count <= Self.lengthMax,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.unsafe.contains($0) })
        else { return nil }
        let lower = text.prefix(8).lowercased()
        isSecure = lower.hasPrefix("https://")
        guard isSecure || lower.hasPrefix("http://") else { return nil }
        let rest = text.dropFirst(isSecure ? 8 : 7)
        let authority = rest.prefix { !"/?#".contains($0) }
        guard !rest.contains("#"), !authority.contains("@"),
            let (host, port) = Self.split(String(authority), standardPort: isSecure ? 443 : 80)
        else { return nil }
        self.host = host
        self.port = port
        let target = String(rest.dropFirst(authority.count))
        self.target = target.hasPrefix("/") ? target : "/\(target)"
    }

    /// Bytes that no part of a URL holds unescaped.
    private static let unsafe = Set("\"<>\\^`{|}".utf8)

    private static func split(_ authority: String, standardPort: Int) -> (Host, Int)? {
        if authority.hasPrefix("[") {
            let parts = authority.dropFirst().split(
                separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0].contains(":"), let address = IPAddress(parts[0]),
                let port = port(parts[1], standard: standardPort)
            else { return nil }
            return (.address(address), port)
        }
        let host = authority.prefix { $0 != ":" }
        guard let port = port(authority.dropFirst(host.count), standard: standardPort) else {
            return nil
        }
        if let address = IPAddress(host) { return (.address(address), port) }
        return isName(host) ? (.name(host.lowercased()), port) : nil
    }

    /// - Parameter text: nothing, or a colon and a number.
    private static func port(_ text: Substring, standard: Int) -> Int? {
        if text.isEmpty { return standard }
        let digits = text.dropFirst()
        guard text.hasPrefix(":"), (1...5).contains(digits.count),
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let number = Int(digits), (1...65_535).contains(number)
        else { return nil }
        return number
    }

    private static func isName(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 253, let last = labels.last, let first = last.first,
            !first.isNumber
        else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
    }

    /// The host as a Host header names it, with the port where it is not the scheme's own.
    public var authority: String {
        let name =
            switch host {
            case .name(let name): name
            case .address(let address):
                address.isVersion4 ? "\(address)" : "[\(address)]"
            }
        return port == (isSecure ? 443 : 80) ? name : "\(name):\(port)"
    }
}
