import Primitives
import Workflow

/// The names under which an open server is asked: those of this machine, the one that it listens at, and that of `--public-url`.
///
/// A page of any site can have its name stand for this machine a moment later (DNS rebinding); to the browser it then asks its own
/// site. What the page can not change is the name, which comes in the Host header (RFC 9110, section 7.2).
struct OwnNames: Sendable {
    private let others: Set<String>

    init(host: String, publicURL: String?) {
        others = [host.lowercased(), publicURL.flatMap(Self.host) ?? ""]
    }

    /// - Parameter authority: a host and maybe a port, which may be any: another may lead here. Who names none is no browser.
    func contain(_ authority: String?) -> Bool {
        guard let authority else { return true }
        guard let name = Self.name(authority[...]) else { return false }
        return Self.isOfThisMachine(name) || !name.isEmpty && others.contains(name.lowercased())
    }

    /// `localhost`, or an address that reaches no further than this machine.
    static func isOfThisMachine(_ name: Substring) -> Bool {
        name == "127.0.0.1" || name.lowercased() == "localhost"
            || IPAddress(name)?.reach == .loopback
    }

    /// The host of an authority, an IPv6 address without its brackets.
    static func name(_ authority: Substring) -> Substring? {
        let rest: Substring
        let name: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            name = authority[..<end].dropFirst()
            rest = authority[end...].dropFirst()
            guard name.contains(":") else { return nil }
        } else {
            name = authority.prefix { $0 != ":" }
            rest = authority[name.endIndex...]
        }
        let digits = rest.dropFirst()
        guard rest.isEmpty || rest.hasPrefix(":") && digits.allSatisfy({ "0"..."9" ~= $0 }) else {
            return nil
        }
        return name
    }

    private static func host(_ url: String) -> String? {
        Endpoint(url).flatMap { name($0.authority[...]) }.map { String($0) }
    }
}
