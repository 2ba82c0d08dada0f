public import Cases
import CodeSets
public import JSON
import Primitives

extension FiledClaim: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("payer", payer)
            writer.write("number", number)
            writer.write("submitter", submitter)
            writer.write("control", patientControlNumber)
            writer.write("facility", facility)
            writer.write("frequency", frequency)
            writer.write("identity", identity)
            writer.write("version", version)
            writer.write("member", member)
            writer.write("filed", filedAt)
            writer.writeList("lines", lines)
            writer.write("predecessor", predecessor)
            writer.write("successor", successor)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            payer: try value.read("payer"), number: try value.read("number"),
            submitter: try value.read("submitter"),
            patientControlNumber: try value.read("control"),
            facility: try value.readIfPresent("facility"),
            frequency: try value.read("frequency"), identity: try value.read("identity"),
            version: try value.read("version"),
            member: try value.readIfPresent("member"), filedAt: try value.read("filed"),
            lines: try value.readList("lines"),
            predecessor: try value.readIfPresent("predecessor"),
            successor: try value.readIfPresent("successor"))
    }
}

extension FiledClaim.Line: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("number", number)
            writer.write("control", control)
            writer.write("code", code)
            writer.writeList("modifiers", modifiers)
            writer.write("revenue", revenueCode)
            writer.write("units", units)
            writer.write("dates", dates)
            writer.write("key", key)
            writer.write("case", caseID)
            writer.write("authorization", authorization)
            writer.write("payment", payment)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            number: try value.read("number"), control: try value.readIfPresent("control"),
            code: try value.read("code"), modifiers: try value.readList("modifiers"),
            revenueCode: try value.readIfPresent("revenue"), units: try value.read("units"),
            dates: try value.read("dates"), key: try value.read("key"),
            caseID: try value.readIfPresent("case"),
            authorization: try value.readIfPresent("authorization"),
            payment: try value.read("payment"))
    }
}

extension LinePayment: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("charge", charge)
            writer.write("paid", paid)
            writer.write("allowed", allowed)
            writer.writeList("adjustments", adjustments)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            charge: try value.read("charge"), paid: try value.read("paid"),
            allowed: try value.readIfPresent("allowed"),
            adjustments: try value.readList("adjustments"))
        guard balances else {
            throw RecordingError(path: value.path, reason: "a payment that does not balance")
        }
    }
}

extension ClaimAdjustment: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("group", group)
            writer.write("reason", reason)
            writer.write("amount", amount)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            try value.read("group"), try value.read("reason"), try value.read("amount"))
    }
}

extension ClaimAdjustment.Group: Recordable {}
