public import JSON
import Primitives

extension ServiceLine: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("sequence", sequence)
            writer.write("code", code)
            writer.write("codeEnd", codeEnd)
            writer.writeList("modifiers", modifiers)
            writer.write("text", text)
            writer.write("serviceType", serviceType)
            writer.write("category", category)
            writer.write("certificationType", certificationType)
            writer.write("quantity", quantity)
            writer.write("dates", dates)
            writer.write("placeOfService", placeOfService)
            writer.writeList("diagnosisPointers", diagnosisPointers)
            writer.writeList("providers", providers)
            writer.write("unitPrice", unitPrice)
            writer.write("revenueCode", revenueCode)
            writer.writeList("traceNumbers", traceNumbers)
            writer.writeList("previousNumbers", previousNumbers)
            writer.write("change", change)
            if isCancelled { writer.write("cancelled", true) }
            writer.writeList("kept", kept)
            writer.writeList("doubts", doubts)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            sequence: try value.read("sequence"), code: try value.read("code"),
            codeEnd: try value.readIfPresent("codeEnd"), modifiers: try value.readList("modifiers"),
            text: try value.readIfPresent("text"),
            serviceType: try value.readIfPresent("serviceType"),
            category: try value.readIfPresent("category"),
            certificationType: try value.read("certificationType"),
            quantity: try value.readIfPresent("quantity"),
            dates: try value.readIfPresent("dates"),
            placeOfService: try value.readIfPresent("placeOfService"),
            diagnosisPointers: try value.readList("diagnosisPointers"),
            providers: try value.readList("providers"),
            unitPrice: try value.readIfPresent("unitPrice"),
            revenueCode: try value.readIfPresent("revenueCode"),
            traceNumbers: try value.readList("traceNumbers"),
            previousNumbers: try value.readList("previousNumbers"),
            change: try value.readIfPresent("change"),
            isCancelled: try value.readIfPresent("cancelled") ?? false,
            kept: try value.readList("kept"), doubts: try value.readList("doubts"))
    }
}

extension Quantity: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("amount", amount)
            writer.write("unit", unit)
            writer.write("pattern", pattern)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        let read = Quantity(
            try value.read("amount"), try value.read("unit"),
            pattern: try value.readIfPresent("pattern"))
        guard let read else {
            throw RecordingError(path: value.path, reason: "a quantity is above zero")
        }
        self = read
    }
}

extension DeliveryPattern: Recordable {
    public func record(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.write("frequency", frequency)
            writer.write("frequencyMax", frequencyMax)
            writer.write("period", period)
            writer.write("periodUnit", periodUnit)
            writer.write("duration", duration)
            writer.write("durationUnit", durationUnit)
            writer.write("calendarPattern", calendarPattern)
            writer.write("timePattern", timePattern)
        }
    }

    public init(recorded value: JSONValue) throws(RecordingError) {
        self.init(
            frequency: try value.readIfPresent("frequency"),
            frequencyMax: try value.readIfPresent("frequencyMax"),
            period: try value.readIfPresent("period"),
            periodUnit: try value.readIfPresent("periodUnit"),
            duration: try value.readIfPresent("duration"),
            durationUnit: try value.readIfPresent("durationUnit"),
            calendarPattern: try value.readIfPresent("calendarPattern"),
            timePattern: try value.readIfPresent("timePattern"))
    }
}
