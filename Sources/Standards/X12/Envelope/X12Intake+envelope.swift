/// The opening and closing of interchanges, groups and sets.
extension X12Intake {
    // MARK: Interchanges

    mutating func beginInterchange(_ segment: X12Segment) {
        if interchange != nil {
            note(.structure)
            endInterchange()
        }
        let header = X12InterchangeHeader(segment)
        var report = X12InterchangeReport(header: header)
        report.notes = X12InterchangeCheck.notes(segment, isExact: reader.isHeaderExact)
        let key = [
            header.senderQualifier, header.sender, header.receiverQualifier, header.receiver,
            header.controlNumber,
        ]
        if seen.contains(key) {
            report.notes.append(.duplicateControlNumber)
        } else if seen.count < Self.seenMax {
            seen.insert(key)
        }
        interchange = OpenInterchange(report: report)
        pending.append(.interchangeBegan(header, notes: report.notes))
    }

    mutating func endInterchange(_ segment: X12Segment) {
        guard let open = interchange else { return }
        // A group that is open is told by its own acknowledgment; the structure is wrong all the same.
        if group != nil || set != nil { note(.structure) }
        closeGroup()
        if segment[2].text != open.report.header.controlNumber { note(.controlNumbersDiffer) }
        if segment[1].number != open.report.groupCount { note(.groupCount) }
        if segment.count != 2 { note(.content) }
        endInterchange()
    }

    /// Closes what is open, whatever the reason.
    mutating func endInterchange() {
        closeGroup()
        guard let open = interchange else { return }
        interchange = nil
        pending.append(.interchangeEnded(open.report))
    }

    // MARK: Groups

    mutating func beginGroup(_ segment: X12Segment) {
        closeGroup()
        let header = X12GroupHeader(segment)
        var report = X12GroupReport(header: header)
        let found = guides.guides(version: header.version)
        if !guides.functionalCodes.contains(header.functionalCode) {
            report.faults.append(.groupNotSupported)
        } else if found.isEmpty {
            report.faults.append(.versionNotSupported)
        } else if found.allSatisfy({ $0.functionalCode != header.functionalCode }) {
            report.faults.append(.groupNotSupported)
        }
        report.faults += X12GroupCheck.faults(segment)
        if interchange?.groupControlNumbers.insert(header.controlNumber) == false {
            report.faults.append(.controlNumberNotUnique)
        }
        interchange?.report.groupCount += 1
        let isInterchangeSound = interchange.map { $0.report.verdict != .rejected } ?? false
        group = OpenGroup(
            report: report, guides: found, isSound: isInterchangeSound && report.faults.isEmpty)
        pending.append(.groupBegan(header, faults: report.faults))
    }

    mutating func endGroup(_ segment: X12Segment) {
        guard let open = group else { return note(.structure) }
        closeSet(fault: .trailerMissing)
        let included = segment[1].number
        group?.report.includedCount = included
        if included != group?.report.receivedCount { group?.report.faults.append(.setCountDiffers) }
        if segment[2].text != open.report.header.controlNumber {
            group?.report.faults.append(.controlNumbersDiffer)
        }
        emitGroup()
    }

    /// Closes a group that has no trailer.
    private mutating func closeGroup() {
        closeSet(fault: .trailerMissing)
        guard group != nil else { return }
        group?.report.faults.append(.trailerMissing)
        emitGroup()
    }

    private mutating func emitGroup() {
        guard let report = group?.report else { return }
        group = nil
        pending.append(.groupEnded(report))
    }

    // MARK: Sets

    mutating func beginSet(_ segment: X12Segment) {
        closeSet(fault: .trailerMissing)
        let header = X12SetHeader(segment)
        var report = X12SetReport(header: header)
        let candidates = group?.guides ?? []
        let fitting = candidates.filter { $0.setIdentifier == header.identifier }
        if header.identifier.utf8.count != 3 {
            report.faults.append(.identifier)
        } else if group != nil, !candidates.isEmpty, fitting.isEmpty {
            report.faults.append(.notSupported)
        }
        if !(4...9).contains(header.controlNumber.utf8.count) {
            report.faults.append(.controlNumber)
        } else if group?.setControlNumbers.insert(header.controlNumber) == false {
            report.faults.append(.controlNumberNotUnique)
        }
        if let guide = fitting.first, let version = group?.report.header.version,
            guide.wantsConvention || !header.convention.isEmpty, header.convention != version
        {
            report.faults.append(.convention)
        }
        if group == nil {
            report.faults.append(.notInGroup)
            note(.structure)
        }
        report.isEnvelopeSound = group?.isSound ?? false
        var content = X12TransactionSet(delimiters: segment.delimiters)
        content.reserveCapacity(like: lastSizes)
        set = OpenSet(
            report: report,
            validator: fitting.isEmpty ? nil : X12Validator(fitting, limits: reader.limits),
            content: content)
        keep(segment)
    }

    mutating func endSet(_ segment: X12Segment) {
        guard let header = set?.report.header else { return note(.structure) }
        keep(segment)
        if segment[2].text != header.controlNumber {
            set?.report.faults.append(.controlNumbersDiffer)
        }
        if segment[1].number != set?.report.segmentCount {
            set?.report.faults.append(.segmentCountDiffers)
        }
        closeSet(fault: nil)
    }

    /// Closes the open set, with a fault where it has no trailer.
    private mutating func closeSet(fault: X12SetFault?) {
        guard var open = set else { return }
        set = nil
        if let fault { open.report.faults.append(fault) }
        open.validator?.finish(at: open.report.segmentCount + 1, into: &open.report)
        group?.report.receivedCount += 1
        if open.report.verdict != .rejected { group?.report.acceptedCount += 1 }
        if open.report.verdict == .noted { group?.report.hasNoted = true }
        group?.keep(open.report, reader.limits)
        lastSizes = open.content?.sizes ?? (0, 0, 0)
        pending.append(.set(open.report, open.content))
    }
}
