/// The ids of member names while a document is read: the known ones, and those that only this document has.
struct KeyTable {
    private(set) var local: [String] = []
    private var byHash: [UInt64: [UInt32]] = [:]
    /// The ids before this one are taken by the known names. Asked for once: the table is built on first use.
    private let known = KnownKeys.count

    /// The id of a name without escapes.
    @inline(__always)
    mutating func id(of name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let hash = KnownKeys.hash(of: name)
        if let id = KnownKeys.id(of: name, hash: hash) { return id }
        return localID(String(decoding: name, as: UTF8.self), hash: hash)
    }

    /// The id of a name with escapes, by what they stand for.
    mutating func id(decoding name: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var decoded = decodeString(name)
        return decoded.withUTF8 { id(of: $0) }
    }

    func name(_ id: UInt32) -> String {
        id < known ? KnownKeys.names[Int(id)] : local[Int(id - known)]
    }

    private mutating func localID(_ name: String, hash: UInt64) -> UInt32 {
        for id in byHash[hash, default: []] where local[Int(id)] == name { return known + id }
        let id = UInt32(local.count)
        local.append(name)
        byHash[hash, default: []].append(id)
        return known + id
    }
}
