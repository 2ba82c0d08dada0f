import GRDB
import LZ4
import Records

/// The bytes of a document or an entry as they lie in a row: packed where that makes them smaller.
struct PackedBytes: Sendable {
    let bytes: [UInt8]
    /// How long they are unpacked; nil where they are not packed.
    let size: Int?

    init(packing plain: [UInt8]) {
        let block = LZ4.compressed(plain)
        // What saves less than a tenth is not worth unpacking.
        let isWorthwhile = block.count < plain.count - plain.count / 10
        bytes = isWorthwhile ? block : plain
        size = isWorthwhile ? plain.count : nil
    }

    init(stored bytes: [UInt8], size: Int?) {
        self.bytes = bytes
        self.size = size
    }

    /// - Parameters:
    ///   - bytes, size: the columns that hold them.
    init(_ row: Row, bytes: Int, size: Int) {
        self.init(stored: row.bytes(bytes), size: row[size] as Int?)
    }

    /// - Parameters:
    ///   - bytes, size: the columns that hold them.
    init(_ columns: Columns, bytes: Int32, size: Int32) {
        self.init(
            stored: columns.bytes(bytes), size: columns.isNull(size) ? nil : columns.int(size))
    }

    /// Nothing is longer: what a damaged row says is not believed.
    static let sizeMax = 1 << 28

    /// - Throws: where they are not what was packed.
    func unpacked() throws(RecordsError) -> [UInt8] {
        guard let size else { return bytes }
        do throws(LZ4.Malformed) {
            guard size <= Self.sizeMax else { throw LZ4.Malformed() }
            return try LZ4.decompressed(bytes, count: size)
        } catch {
            throw .unreadable("\(size) bytes that were packed can not be unpacked")
        }
    }
}
