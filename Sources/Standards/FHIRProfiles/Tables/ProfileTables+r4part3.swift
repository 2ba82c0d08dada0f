// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 3 of 12.
    static let r4part3 = """
        type AuditEvent DomainResource
          type 1..1 Coding
          subtype 0..* Coding
          action 0..1 code @audit-event-action
          period 0..1 Period
          recorded 1..1 instant
          outcome 0..1 code @audit-event-outcome
          outcomeDesc 0..1 string
          purposeOfEvent 0..* CodeableConcept
          agent 1..* -
            type 0..1 CodeableConcept
            role 0..* CodeableConcept
            who 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            altId 0..1 string
            name 0..1 string
            requestor 1..1 boolean
            location 0..1 Reference(Location)
            policy 0..* uri
            media 0..1 Coding
            network 0..1 -
              address 0..1 string
              type 0..1 code @network-type
            purposeOfUse 0..* CodeableConcept
          source 1..1 -
            site 0..1 string
            observer 1..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            type 0..* Coding
          entity 0..* - !sev-1
            what 0..1 Reference
            type 0..1 Coding
            role 0..1 Coding
            lifecycle 0..1 Coding
            securityLabel 0..* Coding
            name 0..1 string
            description 0..1 string
            query 0..1 base64Binary
            detail 0..* -
              type 1..1 string
              value[x] 1..1 string|base64Binary
        type BackboneElement Element
          modifierExtension 0..* Extension
        type Basic DomainResource
          identifier 0..* Identifier
          code 1..1 CodeableConcept
          subject 0..1 Reference
          created 0..1 date
          author 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
        type Binary Resource
          contentType 1..1 code ?form-mime
          securityContext 0..1 Reference
          data 0..1 base64Binary
        type BiologicallyDerivedProduct DomainResource
          identifier 0..* Identifier
          productCategory 0..1 code @product-category
          productCode 0..1 CodeableConcept
          status 0..1 code @product-status
          request 0..* Reference(ServiceRequest)
          quantity 0..1 integer
          parent 0..* Reference(BiologicallyDerivedProduct)
          collection 0..1 -
            collector 0..1 Reference(Practitioner,PractitionerRole)
            source 0..1 Reference(Organization,Patient)
            collected[x] 0..1 dateTime|Period
          processing 0..* -
            description 0..1 string
            procedure 0..1 CodeableConcept
            additive 0..1 Reference(Substance)
            time[x] 0..1 dateTime|Period
          manipulation 0..1 -
            description 0..1 string
            time[x] 0..1 dateTime|Period
          storage 0..* -
            description 0..1 string
            temperature 0..1 decimal
            scale 0..1 code @product-storage-scale
            duration 0..1 Period
        type BodyStructure DomainResource
          identifier 0..* Identifier
          active 0..1 boolean
          morphology 0..1 CodeableConcept
          location 0..1 CodeableConcept
          locationQualifier 0..* CodeableConcept
          description 0..1 string
          image 0..* Attachment
          patient 1..1 Reference(Patient)
        type Bundle Resource !bdl-1 !bdl-2 !bdl-3 !bdl-4 !bdl-7 !bdl-9 !bdl-10 !bdl-11 !bdl-12
          identifier 0..1 Identifier
          type 1..1 code @bundle-type
          timestamp 0..1 instant
          total 0..1 unsignedInt
          link 0..* -
            relation 1..1 string
            url 1..1 uri
          entry 0..* - !bdl-5 !bdl-8
            link 0..* #Bundle.link
            fullUrl 0..1 uri
            resource 0..1 Resource
            search 0..1 -
              mode 0..1 code @search-entry-mode
              score 0..1 decimal
            request 0..1 -
              method 1..1 code @http-verb
              url 1..1 uri
              ifNoneMatch 0..1 string
              ifModifiedSince 0..1 instant
              ifMatch 0..1 string
              ifNoneExist 0..1 string
            response 0..1 -
              status 1..1 string
              location 0..1 uri
              etag 0..1 string
              lastModified 0..1 instant
              outcome 0..1 Resource
          signature 0..1 Signature
        type CapabilityStatement DomainResource !cpb-1 !cpb-2 !cpb-3 !cpb-7 !cpb-14 !cpb-15 !cpb-16
          url 0..1 uri
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 1..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          purpose 0..1 markdown
          copyright 0..1 markdown
          kind 1..1 code @capability-statement-kind
          instantiates 0..* canonical(CapabilityStatement)
          imports 0..* canonical(CapabilityStatement)
          software 0..1 -
            name 1..1 string
            version 0..1 string
            releaseDate 0..1 dateTime
          implementation 0..1 -
            description 1..1 string
            url 0..1 url
            custodian 0..1 Reference(Organization)
          fhirVersion 1..1 code @FHIR-version
          format 1..* code
          patchFormat 0..* code ?form-mime
          implementationGuide 0..* canonical(ImplementationGuide)
          rest 0..* - !cpb-9
            mode 1..1 code @restful-capability-mode
            documentation 0..1 markdown
            security 0..1 -
              cors 0..1 boolean
              service 0..* CodeableConcept
              description 0..1 markdown
            resource 0..* - !cpb-12
              type 1..1 code @resource-types
              profile 0..1 canonical(StructureDefinition)
              supportedProfile 0..* canonical(StructureDefinition)
              documentation 0..1 markdown
              interaction 0..* -
                code 1..1 code @type-restful-interaction
                documentation 0..1 markdown
              versioning 0..1 code @versioning-policy
              readHistory 0..1 boolean
              updateCreate 0..1 boolean
              conditionalCreate 0..1 boolean
              conditionalRead 0..1 code @conditional-read-status
              conditionalUpdate 0..1 boolean
              conditionalDelete 0..1 code @conditional-delete-status
              referencePolicy 0..* code @reference-handling-policy
              searchInclude 0..* string
              searchRevInclude 0..* string
              searchParam 0..* -
                name 1..1 string
                definition 0..1 canonical(SearchParameter)
                type 1..1 code @search-param-type
                documentation 0..1 markdown
              operation 0..* -
                name 1..1 string
                definition 1..1 canonical(OperationDefinition)
                documentation 0..1 markdown
            interaction 0..* -
              code 1..1 code @system-restful-interaction
              documentation 0..1 markdown
            searchParam 0..* #CapabilityStatement.rest.resource.searchParam
            operation 0..* #CapabilityStatement.rest.resource.operation
            compartment 0..* canonical(CompartmentDefinition)
          messaging 0..* -
            endpoint 0..* -
              protocol 1..1 Coding
              address 1..1 url
            reliableCache 0..1 unsignedInt
            documentation 0..1 markdown
            supportedMessage 0..* -
              mode 1..1 code @event-capability-mode
              definition 1..1 canonical(MessageDefinition)
          document 0..* -
            mode 1..1 code @document-mode
            documentation 0..1 markdown
            profile 1..1 canonical(StructureDefinition)
        type CarePlan DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
          instantiatesUri 0..* uri
          basedOn 0..* Reference(CarePlan)
          replaces 0..* Reference(CarePlan)
          partOf 0..* Reference(CarePlan)
          status 1..1 code @request-status
          intent 1..1 code @care-plan-intent
          category 0..* CodeableConcept
          title 0..1 string
          description 0..1 string
          subject 1..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          period 0..1 Period
          created 0..1 dateTime
          author 0..1 Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          contributor 0..* Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          careTeam 0..* Reference(CareTeam)
          addresses 0..* Reference(Condition)
          supportingInfo 0..* Reference
          goal 0..* Reference(Goal)
          activity 0..* - !cpl-3
            outcomeCodeableConcept 0..* CodeableConcept
            outcomeReference 0..* Reference
            progress 0..* Annotation
            reference 0..1 \
        Reference(Appointment,CommunicationRequest,DeviceRequest,MedicationRequest,NutritionOrder,RequestGroup,ServiceRequest,Task,VisionPrescription)
            detail 0..1 -
              kind 0..1 code @care-plan-activity-kind
              instantiatesCanonical 0..* \
        canonical(ActivityDefinition,Measure,OperationDefinition,PlanDefinition,Questionnaire)
              instantiatesUri 0..* uri
              code 0..1 CodeableConcept
              reasonCode 0..* CodeableConcept
              reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
              goal 0..* Reference(Goal)
              status 1..1 code @care-plan-activity-status
              statusReason 0..1 CodeableConcept
              doNotPerform 0..1 boolean
              scheduled[x] 0..1 Timing|Period|string
              location 0..1 Reference(Location)
              performer 0..* \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
              product[x] 0..1 CodeableConcept|Reference(Medication,Substance)
              dailyAmount 0..1 Quantity<fhir:SimpleQuantity>
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              description 0..1 string
          note 0..* Annotation
        type CareTeam DomainResource
          identifier 0..* Identifier
          status 0..1 code @care-team-status
          category 0..* CodeableConcept
          name 0..1 string
          subject 0..1 Reference(Group,Patient)
          encounter 0..1 Reference(Encounter)
          period 0..1 Period
          participant 0..* - !ctm-1
            role 0..* CodeableConcept
            member 0..1 Reference(CareTeam,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
            onBehalfOf 0..1 Reference(Organization)
            period 0..1 Period
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition)
          managingOrganization 0..* Reference(Organization)
          telecom 0..* ContactPoint
          note 0..* Annotation
        type CatalogEntry DomainResource
          identifier 0..* Identifier
          type 0..1 CodeableConcept
          orderable 1..1 boolean
          referencedItem 1..1 \
        Reference(ActivityDefinition,Binary,Device,HealthcareService,Medication,ObservationDefinition,Organization,PlanDefinition,Practitioner,PractitionerRole,SpecimenDefinition)
          additionalIdentifier 0..* Identifier
          classification 0..* CodeableConcept
          status 0..1 code @publication-status
          validityPeriod 0..1 Period
          validTo 0..1 dateTime
          lastUpdated 0..1 dateTime
          additionalCharacteristic 0..* CodeableConcept
          additionalClassification 0..* CodeableConcept
          relatedEntry 0..* -
            relationtype 1..1 code @relation-type
            item 1..1 Reference(CatalogEntry)
        type ChargeItem DomainResource
          identifier 0..* Identifier
          definitionUri 0..* uri
          definitionCanonical 0..* canonical(ChargeItemDefinition)
          status 1..1 code @chargeitem-status
          partOf 0..* Reference(ChargeItem)
          code 1..1 CodeableConcept
          subject 1..1 Reference(Group,Patient)
          context 0..1 Reference(Encounter,EpisodeOfCare)
          occurrence[x] 0..1 dateTime|Period|Timing
          performer 0..* -
            function 0..1 CodeableConcept
            actor 1..1 Reference(CareTeam,Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          performingOrganization 0..1 Reference(Organization)
          requestingOrganization 0..1 Reference(Organization)
          costCenter 0..1 Reference(Organization)
          quantity 0..1 Quantity
          bodysite 0..* CodeableConcept
          factorOverride 0..1 decimal
          priceOverride 0..1 Money
          overrideReason 0..1 string
          enterer 0..1 Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          enteredDate 0..1 dateTime
          reason 0..* CodeableConcept
          service 0..* \
        Reference(DiagnosticReport,ImagingStudy,Immunization,MedicationAdministration,MedicationDispense,Observation,Procedure,SupplyDelivery)
          product[x] 0..1 Reference(Device,Medication,Substance)|CodeableConcept
          account 0..* Reference(Account)
          note 0..* Annotation
          supportingInformation 0..* Reference
        type ChargeItemDefinition DomainResource
          url 1..1 uri
          identifier 0..* Identifier
          version 0..1 string
          title 0..1 string
          derivedFromUri 0..* uri
          partOf 0..* canonical(ChargeItemDefinition)
          replaces 0..* canonical(ChargeItemDefinition)
          status 1..1 code @publication-status
          experimental 0..1 boolean
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          code 0..1 CodeableConcept
          instance 0..* Reference(Device,Medication,Substance)
          applicability 0..* -
            description 0..1 string
            language 0..1 string
            expression 0..1 string
          propertyGroup 0..* -
            applicability 0..* #ChargeItemDefinition.applicability
            priceComponent 0..* -
              type 1..1 code @invoice-priceComponentType
              code 0..1 CodeableConcept
              factor 0..1 decimal
              amount 0..1 Money
        type Claim DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          type 1..1 CodeableConcept
          subType 0..1 CodeableConcept
          use 1..1 code @claim-use
          patient 1..1 Reference(Patient)
          billablePeriod 0..1 Period
          created 1..1 dateTime
          enterer 0..1 Reference(Practitioner,PractitionerRole)
          insurer 0..1 Reference(Organization)
          provider 1..1 Reference(Organization,Practitioner,PractitionerRole)
          priority 1..1 CodeableConcept
          fundsReserve 0..1 CodeableConcept
          related 0..* -
            claim 0..1 Reference(Claim)
            relationship 0..1 CodeableConcept
            reference 0..1 Identifier
          prescription 0..1 Reference(DeviceRequest,MedicationRequest,VisionPrescription)
          originalPrescription 0..1 Reference(DeviceRequest,MedicationRequest,VisionPrescription)
          payee 0..1 -
            type 1..1 CodeableConcept
            party 0..1 Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          referral 0..1 Reference(ServiceRequest)
          facility 0..1 Reference(Location)
          careTeam 0..* -
            sequence 1..1 positiveInt
            provider 1..1 Reference(Organization,Practitioner,PractitionerRole)
            responsible 0..1 boolean
            role 0..1 CodeableConcept
            qualification 0..1 CodeableConcept
          supportingInfo 0..* -
            sequence 1..1 positiveInt
            category 1..1 CodeableConcept
            code 0..1 CodeableConcept
            timing[x] 0..1 date|Period
            value[x] 0..1 boolean|string|Quantity|Attachment|Reference
            reason 0..1 CodeableConcept
          diagnosis 0..* -
            sequence 1..1 positiveInt
            diagnosis[x] 1..1 CodeableConcept|Reference(Condition)
            type 0..* CodeableConcept
            onAdmission 0..1 CodeableConcept
            packageCode 0..1 CodeableConcept
          procedure 0..* -
            sequence 1..1 positiveInt
            type 0..* CodeableConcept
            date 0..1 dateTime
            procedure[x] 1..1 CodeableConcept|Reference(Procedure)
            udi 0..* Reference(Device)
          insurance 1..* -
            sequence 1..1 positiveInt
            focal 1..1 boolean
            identifier 0..1 Identifier
            coverage 1..1 Reference(Coverage)
            businessArrangement 0..1 string
            preAuthRef 0..* string
            claimResponse 0..1 Reference(ClaimResponse)
          accident 0..1 -
            date 1..1 date
            type 0..1 CodeableConcept
            location[x] 0..1 Address|Reference(Location)
          item 0..* -
            sequence 1..1 positiveInt
            careTeamSequence 0..* positiveInt
            diagnosisSequence 0..* positiveInt
            procedureSequence 0..* positiveInt
            informationSequence 0..* positiveInt
            revenue 0..1 CodeableConcept
            category 0..1 CodeableConcept
            productOrService 1..1 CodeableConcept
            modifier 0..* CodeableConcept
            programCode 0..* CodeableConcept
            serviced[x] 0..1 date|Period
            location[x] 0..1 CodeableConcept|Address|Reference(Location)
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            unitPrice 0..1 Money
            factor 0..1 decimal
            net 0..1 Money
            udi 0..* Reference(Device)
            bodySite 0..1 CodeableConcept
            subSite 0..* CodeableConcept
            encounter 0..* Reference(Encounter)
            detail 0..* -
              sequence 1..1 positiveInt
              revenue 0..1 CodeableConcept
              category 0..1 CodeableConcept
              productOrService 1..1 CodeableConcept
              modifier 0..* CodeableConcept
              programCode 0..* CodeableConcept
              quantity 0..1 Quantity<fhir:SimpleQuantity>
              unitPrice 0..1 Money
              factor 0..1 decimal
              net 0..1 Money
              udi 0..* Reference(Device)
              subDetail 0..* -
                sequence 1..1 positiveInt
                revenue 0..1 CodeableConcept
                category 0..1 CodeableConcept
                productOrService 1..1 CodeableConcept
                modifier 0..* CodeableConcept
                programCode 0..* CodeableConcept
                quantity 0..1 Quantity<fhir:SimpleQuantity>
                unitPrice 0..1 Money
                factor 0..1 decimal
                net 0..1 Money
                udi 0..* Reference(Device)
          total 0..1 Money
        """
}
