public import Cases
public import JSON
public import Plans
import Primitives

extension YearAccumulators: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("plan", plan)
            writer.write("year", year)
            writer.write("amounts", amounts)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            plan: try value.read("plan"), year: try value.read("year"),
            amounts: try value.read("amounts"))
    }
}

extension Accumulators: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("individualDeductible", individualDeductible)
            writer.write("familyDeductible", familyDeductible)
            writer.write("individualOutOfPocket", individualOutOfPocket)
            writer.write("familyOutOfPocket", familyOutOfPocket)
            writer.write("embedded", isEmbedded)
            writer.write("selfOnlyLimit", selfOnlyLimit)
            writer.write("asOf", asOf)
            writer.write("planYear", planYear)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            individualDeductible: try value.read("individualDeductible"),
            familyDeductible: try value.readIfPresent("familyDeductible"),
            individualOutOfPocket: try value.read("individualOutOfPocket"),
            familyOutOfPocket: try value.readIfPresent("familyOutOfPocket"),
            isEmbedded: try value.read("embedded"),
            selfOnlyLimit: try value.readIfPresent("selfOnlyLimit"), asOf: try value.read("asOf"),
            planYear: try value.readIfPresent("planYear"))
    }
}

/// Amounts are recorded in cents.
extension Accumulator: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("limit", limit)
            writer.write("used", used)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(limit: try value.readIfPresent("limit"), used: try value.read("used"))
    }
}
