// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 5 of 5.
    static let r4part5 = """
        type Ratio Element !rat-1
          numerator 0..1 Quantity
          denominator 0..1 Quantity
        type Reference Element
          reference 0..1 string
          type 0..1 uri
          identifier 0..1 Identifier
          display 0..1 string
        type RelatedArtifact Element
          type 1..1 code @related-artifact-type
          label 0..1 string
          display 0..1 string
          citation 0..1 markdown
          url 0..1 url
          document 0..1 Attachment
          resource 0..1 canonical
        type RelatedPerson DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          patient 1..1 Reference(Patient)
          relationship 0..* CodeableConcept
          name 0..* HumanName
          telecom 0..* ContactPoint
          gender 0..1 code @administrative-gender
          birthDate 0..1 date
          address 0..* Address
          photo 0..* Attachment
          period 0..1 Period
          communication 0..* -
            language 1..1 CodeableConcept
            preferred 0..1 boolean
        type Resource -
          id 0..1 id
          meta 0..1 Meta
          implicitRules 0..1 uri
          language 0..1 code
        type RiskAssessment DomainResource
          identifier 0..* Identifier
          basedOn 0..1 Reference
          parent 0..1 Reference
          status 1..1 code @observation-status
          method 0..1 CodeableConcept
          code 0..1 CodeableConcept
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 0..1 dateTime|Period
          condition 0..1 Reference(Condition)
          performer 0..1 Reference(Device,Practitioner,PractitionerRole)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          basis 0..* Reference
          prediction 0..* - !ras-2
            outcome 0..1 CodeableConcept
            probability[x] 0..1 decimal|Range !ras-1
            qualitativeRisk 0..1 CodeableConcept
            relativeRisk 0..1 decimal
            when[x] 0..1 Period|Range
            rationale 0..1 string
          mitigation 0..1 string
          note 0..* Annotation
        type SampledData Element
          origin 1..1 Quantity<fhir:SimpleQuantity>
          period 1..1 decimal
          factor 0..1 decimal
          lowerLimit 0..1 decimal
          upperLimit 0..1 decimal
          dimensions 1..1 positiveInt
          data 0..1 string
        type ServiceRequest DomainResource !prr-1
          identifier 0..* Identifier
          instantiatesCanonical 0..* canonical(ActivityDefinition,PlanDefinition)
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan,MedicationRequest,ServiceRequest)
          replaces 0..* Reference(ServiceRequest)
          requisition 0..1 Identifier
          status 1..1 code @request-status
          intent 1..1 code @request-intent
          category 0..* CodeableConcept
          priority 0..1 code @request-priority
          doNotPerform 0..1 boolean
          code 0..1 CodeableConcept
          orderDetail 0..* CodeableConcept
          quantity[x] 0..1 Quantity|Ratio|Range
          subject 1..1 Reference(Device,Group,Location,Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 0..1 dateTime|Period|Timing
          asNeeded[x] 0..1 boolean|CodeableConcept
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performerType 0..1 CodeableConcept
          performer 0..* \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          locationCode 0..* CodeableConcept
          locationReference 0..* Reference(Location)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          insurance 0..* Reference(ClaimResponse,Coverage)
          supportingInfo 0..* Reference
          specimen 0..* Reference(Specimen)
          bodySite 0..* CodeableConcept
          note 0..* Annotation
          patientInstruction 0..1 string
          relevantHistory 0..* Reference(Provenance)
        type Signature Element
          type 1..* Coding
          when 1..1 instant
          who 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          onBehalfOf 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          targetFormat 0..1 code ?form-mime
          sigFormat 0..1 code ?form-mime
          data 0..1 base64Binary
        type Specimen DomainResource
          identifier 0..* Identifier
          accessionIdentifier 0..1 Identifier
          status 0..1 code @specimen-status
          type 0..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient,Substance)
          receivedTime 0..1 dateTime
          parent 0..* Reference(Specimen)
          request 0..* Reference(ServiceRequest)
          collection 0..1 -
            collector 0..1 Reference(Practitioner,PractitionerRole)
            collected[x] 0..1 dateTime|Period
            duration 0..1 Duration
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            method 0..1 CodeableConcept
            bodySite 0..1 CodeableConcept
            fastingStatus[x] 0..1 CodeableConcept|Duration
          processing 0..* -
            description 0..1 string
            procedure 0..1 CodeableConcept
            additive 0..* Reference(Substance)
            time[x] 0..1 dateTime|Period
          container 0..* -
            identifier 0..* Identifier
            description 0..1 string
            type 0..1 CodeableConcept
            capacity 0..1 Quantity<fhir:SimpleQuantity>
            specimenQuantity 0..1 Quantity<fhir:SimpleQuantity>
            additive[x] 0..1 CodeableConcept|Reference(Substance)
          condition 0..* CodeableConcept
          note 0..* Annotation
        type Subscription DomainResource
          status 1..1 code @subscription-status
          contact 0..* ContactPoint
          end 0..1 instant
          reason 1..1 string
          criteria 1..1 string
          error 0..1 string
          channel 1..1 -
            type 1..1 code @subscription-channel-type
            endpoint 0..1 url
            payload 0..1 code ?form-mime
            header 0..* string
        type SubstanceAmount BackboneElement
          amount[x] 0..1 Quantity|Range|string
          amountType 0..1 CodeableConcept
          amountText 0..1 string
          referenceRange 0..1 =
            lowLimit 0..1 Quantity
            highLimit 0..1 Quantity
        type Task DomainResource !inv-1/2
          identifier 0..* Identifier
          instantiatesCanonical 0..1 canonical(ActivityDefinition)
          instantiatesUri 0..1 uri
          basedOn 0..* Reference
          groupIdentifier 0..1 Identifier
          partOf 0..* Reference(Task)
          status 1..1 code @task-status
          statusReason 0..1 CodeableConcept
          businessStatus 0..1 CodeableConcept
          intent 1..1 code @task-intent
          priority 0..1 code @request-priority
          code 0..1 CodeableConcept
          description 0..1 string
          focus 0..1 Reference
          for 0..1 Reference
          encounter 0..1 Reference(Encounter)
          executionPeriod 0..1 Period
          authoredOn 0..1 dateTime
          lastModified 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performerType 0..* CodeableConcept
          owner 0..1 \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          location 0..1 Reference(Location)
          reasonCode 0..1 CodeableConcept
          reasonReference 0..1 Reference
          insurance 0..* Reference(ClaimResponse,Coverage)
          note 0..* Annotation
          relevantHistory 0..* Reference(Provenance)
          restriction 0..1 -
            repetitions 0..1 positiveInt
            period 0..1 Period
            recipient 0..* Reference(Group,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          input 0..* -
            type 1..1 CodeableConcept
            value[x] 1..1 *
          output 0..* -
            type 1..1 CodeableConcept
            value[x] 1..1 *
        type Timing BackboneElement
          event 0..* dateTime
          repeat 0..1 = !tim-1 !tim-2 !tim-4 !tim-5 !tim-6 !tim-7 !tim-8 !tim-9 !tim-10
            bounds[x] 0..1 Duration|Range|Period
            count 0..1 positiveInt
            countMax 0..1 positiveInt
            duration 0..1 decimal
            durationMax 0..1 decimal
            durationUnit 0..1 code @units-of-time
            frequency 0..1 positiveInt
            frequencyMax 0..1 positiveInt
            period 0..1 decimal
            periodMax 0..1 decimal
            periodUnit 0..1 code @units-of-time
            dayOfWeek 0..* code @days-of-week
            timeOfDay 0..* time
            when 0..* code @event-timing
            offset 0..1 unsignedInt
          code 0..1 CodeableConcept
        type TriggerDefinition Element !trd-1 !trd-2 !trd-3
          type 1..1 code @trigger-type
          name 0..1 string
          timing[x] 0..1 Timing|Reference(Schedule)|date|dateTime
          data 0..* DataRequirement
          condition 0..1 Expression
        type UsageContext Element
          code 1..1 Coding
          value[x] 1..1 \
        CodeableConcept|Quantity|Range|Reference(Group,HealthcareService,InsurancePlan,Location,Organization,PlanDefinition,ResearchStudy)
        type VisionPrescription DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          created 1..1 dateTime
          patient 1..1 Reference(Patient)
          encounter 0..1 Reference(Encounter)
          dateWritten 1..1 dateTime
          prescriber 1..1 Reference(Practitioner,PractitionerRole)
          lensSpecification 1..* -
            product 1..1 CodeableConcept
            eye 1..1 code @vision-eye-codes
            sphere 0..1 decimal
            cylinder 0..1 decimal
            axis 0..1 integer
            prism 0..* -
              amount 1..1 decimal
              base 1..1 code @vision-base-codes
            add 0..1 decimal
            power 0..1 decimal
            backCurve 0..1 decimal
            diameter 0..1 decimal
            duration 0..1 Quantity<fhir:SimpleQuantity>
            color 0..1 string
            brand 0..1 string
            note 0..* Annotation
        profile fhir:SimpleQuantity Quantity - !sqty-1
          comparator 0..0
        """
}
