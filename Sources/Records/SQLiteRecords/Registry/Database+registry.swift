import Cases
import Foundation
import GRDB
import Plans

extension Database {
    /// A member as it is kept, with all identifiers in it; nil where it is not known.
    func body(of member: Member) throws -> [UInt8]? {
        try row(
            """
            SELECT m.body FROM member m JOIN payer p ON p.id = m.payer
            WHERE p.name = ? AND m.name = ?
            """, [member.payer.text, member.id.text])?.bytes(0)
    }

    /// A provider as it is kept, with all identifiers in it; nil where it is not known.
    func body(of provider: Provider) throws -> [UInt8]? {
        try row("SELECT body FROM provider WHERE name = ?", [provider.id])?.bytes(0)
    }

    /// Adds or replaces a member with all identifiers.
    func put(_ member: Member, _ bytes: [UInt8], payer: Int64) throws {
        let body = Data(bytes)
        let known: Int64? = try value(
            "SELECT id FROM member WHERE payer = ? AND name = ?", [payer, member.id.text])
        let id: Int64
        if let known {
            id = known
            try run("UPDATE member SET body = ? WHERE id = ?", [body, id])
            try run("DELETE FROM member_identifier WHERE member = ?", [id])
        } else {
            try run(
                "INSERT INTO member (payer, name, body) VALUES (?, ?, ?)",
                [payer, member.id.text, body])
            id = lastInsertedRowID
        }
        for identifier in Set([member.id.text] + member.otherIdentifiers) {
            try run(
                "INSERT INTO member_identifier (member, payer, identifier) VALUES (?, ?, ?)",
                [id, payer, identifier])
        }
    }

    /// Adds or replaces a provider with all identifiers.
    func put(_ provider: Provider, _ bytes: [UInt8]) throws {
        let body = Data(bytes)
        let known: Int64? = try value("SELECT id FROM provider WHERE name = ?", [provider.id])
        let id: Int64
        if let known {
            id = known
            try run("UPDATE provider SET body = ? WHERE id = ?", [body, id])
            try run("DELETE FROM provider_identifier WHERE provider = ?", [id])
        } else {
            try run("INSERT INTO provider (name, body) VALUES (?, ?)", [provider.id, body])
            id = lastInsertedRowID
        }
        for identifier in Set(provider.identifiers) {
            try run(
                "INSERT INTO provider_identifier (provider, identifier) VALUES (?, ?)",
                [id, identifier])
        }
    }
}
