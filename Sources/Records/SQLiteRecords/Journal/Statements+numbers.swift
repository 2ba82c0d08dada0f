/// Numbers that a case gave beside its own.
extension Statements {
    /// The case that a number leads to.
    ///
    /// - Parameter place: nil for a number that is none of this store's. One of an older form may have a place and still
    ///   be found by its text.
    func row(numbered number: String, place: Int64?) throws -> Int64? {
        if let place, let row = try row(placed: place) { return row }
        return try first("SELECT case_id FROM number WHERE number = ?", number) { $0.int64(0) }
    }

    /// A number that is known leads to the case that had it last.
    func put(number: String, place: Int64?, of row: Int64) throws {
        if let place {
            if try self.row(placed: place) == nil {
                try run("INSERT INTO placed_number (place, case_id) VALUES (?, ?)", place, row)
            } else {
                try run("UPDATE placed_number SET case_id = ? WHERE place = ?", row, place)
            }
        } else if try self.row(numbered: number, place: nil) == nil {
            try run("INSERT INTO number (number, case_id) VALUES (?, ?)", number, row)
        } else {
            try run("UPDATE number SET case_id = ? WHERE number = ?", row, number)
        }
    }

    private func row(placed place: Int64) throws -> Int64? {
        try first("SELECT case_id FROM placed_number WHERE place = ?", place) { $0.int64(0) }
    }
}
