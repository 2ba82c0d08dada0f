import Cases
import GRDB
import Primitives
public import Records

extension SQLiteRecordStore {
    public func openBatch() async throws(RecordsError) -> BatchNumber {
        try await writer().perform { db in
            try db.run("INSERT INTO batch (closed) VALUES (0)")
            return BatchNumber(db.lastInsertedRowID)
        }
    }

    public func admit(
        _ interchanges: [ReceivedInterchange], in batch: BatchNumber
    ) async throws(RecordsError) -> [Admission] {
        try await writer().perform { db in
            try interchanges.map { try db.admit($0, in: batch) }
        }
    }

    public func closeBatch(_ batch: BatchNumber) async throws(RecordsError) {
        try await writer().perform { db in
            try db.run("UPDATE batch SET closed = 1 WHERE id = ?", [batch.value])
        }
    }

    public func nextControlNumber(
        sender: String, receiver: String
    ) async throws(RecordsError) -> UInt64 {
        try await writer().number(Self.space(sender, receiver))
    }

    /// The space of the control numbers that one party sends to another.
    fileprivate static func space(_ sender: String, _ receiver: String) -> String {
        "ISA \(sender) \(receiver)"
    }
}

extension Database {
    fileprivate func admit(
        _ interchange: ReceivedInterchange, in batch: BatchNumber
    ) throws -> Admission {
        let key = interchange.key
        let known = try row(
            """
            SELECT i.digest, i.received, i.answer_number, b.closed
            FROM interchange i JOIN batch b ON b.id = i.batch
            WHERE i.client = ? AND i.sender = ? AND i.receiver = ? AND i.control_number = ?
            """, [interchange.clientColumn, key.sender, key.receiver, key.controlNumber])
        let now = interchange.receivedAt.milliseconds
        let forgotten = now - Int64(InterchangeKey.rememberedDays) * 86_400_000
        guard let known, known[1] > forgotten else {
            return try take(interchange, in: batch)
        }
        let number = UInt64(known[2] as Int64)
        guard known[0] == interchange.digest.text else { return .otherContent }
        if known[3] == 1 { return .answered(answerNumber: number) }
        try run(
            """
            UPDATE interchange SET batch = ?
            WHERE client = ? AND sender = ? AND receiver = ? AND control_number = ?
            """,
            [
                batch.value, interchange.clientColumn, key.sender, key.receiver,
                key.controlNumber,
            ])
        return .unfinished(answerNumber: number)
    }

    private func take(
        _ interchange: ReceivedInterchange, in batch: BatchNumber
    ) throws -> Admission {
        let key = interchange.key
        // The way back: what came is answered by its receiver. One by one beside the blocks of `nextControlNumber`.
        let number: Int64 =
            try value(
                """
                INSERT INTO counter (space, reserved) VALUES (?, 1)
                ON CONFLICT (space) DO UPDATE SET reserved = reserved + 1 RETURNING reserved
                """, [SQLiteRecordStore.space(key.receiver, key.sender)]) ?? 0
        try run(
            """
            INSERT OR REPLACE INTO interchange
            (client, sender, receiver, control_number, digest, received, batch, answer_number)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                interchange.clientColumn, key.sender, key.receiver, key.controlNumber,
                interchange.digest.text,
                interchange.receivedAt.milliseconds, batch.value, number,
            ])
        return .new(answerNumber: UInt64(number))
    }
}

extension ReceivedInterchange {
    /// A part of the primary key can not be null; no client has an empty name.
    fileprivate var clientColumn: String { client ?? "" }
}
