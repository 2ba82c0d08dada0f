import NIOPosix
import Primitives
import Workflow

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The addresses that a host stands for, each checked before anything is connected to it.
///
/// The connection is made to the address that was checked, so that a name which means something else a moment later (DNS
/// rebinding) gains nothing.
struct AddressLookUp: Sendable {
    let rules: EndpointRules
    /// What a name stands for; in tests without a network.
    var resolve: @Sendable (_ name: String) async throws(SendFailure) -> [IPAddress] = Self.system

    /// So many are tried.
    static let addressesMax = 4

    /// - Throws: where one of them may not be called: a name that also stands for the inside of a network is not trusted.
    func addresses(of endpoint: Endpoint) async throws(SendFailure) -> [IPAddress] {
        if let refusal = rules.refusal(of: endpoint) { throw SendFailure(refusal) }
        let addresses: [IPAddress]
        switch endpoint.host {
        case .address(let address): addresses = [address]
        case .name(let name): addresses = try await resolve(name)
        }
        for address in addresses {
            if let refusal = rules.refusal(of: address, isSecure: endpoint.isSecure) {
                throw SendFailure(refusal)
            }
        }
        guard !addresses.isEmpty else { throw SendFailure("the name has no address") }
        return Array(addresses.prefix(Self.addressesMax))
    }

    /// By the resolver of the system, which blocks, on a thread that may.
    static func system(_ name: String) async throws(SendFailure) -> [IPAddress] {
        do {
            return try await NIOThreadPool.singleton.runIfActive { lookUp(name) }
        } catch {
            throw SendFailure("names can not be looked up")
        }
    }

    private static func lookUp(_ name: String) -> [IPAddress] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        #if canImport(Glibc)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var addresses: [IPAddress] = []
        var next = list
        while let info = next?.pointee {
            if let address = address(info), !addresses.contains(address) {
                addresses.append(address)
            }
            next = info.ai_next
        }
        return addresses
    }

    private static func address(_ info: addrinfo) -> IPAddress? {
        guard let raw = UnsafeRawPointer(info.ai_addr) else { return nil }
        switch info.ai_family {
        case AF_INET:
            let address = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
            return withUnsafeBytes(of: address) { IPAddress(bytes: Array($0)) }
        case AF_INET6:
            let address = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
            return withUnsafeBytes(of: address) { IPAddress(bytes: Array($0)) }
        default: return nil
        }
    }
}
