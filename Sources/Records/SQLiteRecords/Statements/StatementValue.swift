import GRDBSQLite

/// What a statement can be given.
protocol StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

/// SQLite copies what it is given: nothing has to outlive the call.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Int64: StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, self)
    }
}

extension Int: StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, Int64(self))
    }
}

extension Bool: StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        sqlite3_bind_int64(statement, place, self ? 1 : 0)
    }
}

extension String: StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        var text = self
        return text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { bytes in
                // An empty text may have no address, and null would be bound in its place.
                bytes.isEmpty
                    ? sqlite3_bind_text(statement, place, "", 0, copied)
                    : sqlite3_bind_text(
                        statement, place, bytes.baseAddress, Int32(bytes.count), copied)
            }
        }
    }
}

extension [UInt8]: StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        withUnsafeBytes { bytes in
            bytes.isEmpty
                ? sqlite3_bind_zeroblob(statement, place, 0)
                : sqlite3_bind_blob(
                    statement, place, bytes.baseAddress, Int32(bytes.count), copied)
        }
    }
}

extension Optional: StatementValue where Wrapped: StatementValue {
    func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
        self?.bind(to: statement, at: place) ?? sqlite3_bind_null(statement, place)
    }
}
